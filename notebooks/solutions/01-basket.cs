async Task<Price[]> BasketAsync(IFlurlClient api, int id)
{
    var bread = api.Request("prices", "bread").GetJsonAsync<Price>();
    var user = await api.Request("users", id).GetJsonAsync<User>();
    var favourite = PriceBoard.Symbols[user.City.Length];
    return [await api.Request("prices", favourite).GetJsonAsync<Price>(), await bread];
}
