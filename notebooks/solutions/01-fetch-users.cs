async Task<User[]> FetchUsersAsync(IFlurlClient api, int[] ids)
{
    var requests = ids.Select(id => api.Request("users", id).GetJsonAsync<User>());
    return await Task.WhenAll(requests);
}
