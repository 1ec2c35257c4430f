using System.Net.Http.Headers;
using CinemaSite.Tests.Pages.Account;

namespace CinemaSite.Tests.Pages.Manage;

/// <summary>Forms that a page does not show as they are sent here.</summary>
internal static class Forms
{
    extension(Browser browser)
    {
        /// <summary>Sends these fields and no others, as a form that was opened a while ago.</summary>
        public async Task<Answer> SendWithTokenAsync(string path, params (string Name, string Value)[] fields) =>
            await browser.SendAsync(path, [("__RequestVerificationToken", await browser.TokenAsync(path.Split('?')[0])), .. fields]);

        public async Task<Answer> UploadAsync(string page, string path, string field, string name, string text)
        {
            using var file = new StringContent(text);
            file.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            using var form = new MultipartFormDataContent { { new StringContent(await browser.TokenAsync(page)), "__RequestVerificationToken" }, { file, field, name } };
            return await browser.SendAsync(path, form);
        }

        private async Task<string> TokenAsync(string page) =>
            (await browser.GetAsync(page)).Html.QuerySelector("main [name=__RequestVerificationToken]")!.GetAttribute("value")!;
    }
}
