using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace AlgoAcademy.Commerce;

/// <summary>Registers mails: a host that has settings of its own registers <see cref="MailSettings"/> before.</summary>
internal static class ShopMail
{
    public static void Add(IServiceCollection services)
    {
        services.TryAddSingleton(new MailSettings());
        services.AddSingleton<IMailSender>(provider => provider.GetRequiredService<MailSettings>() switch
        {
            { Transport: MailTransport.Smtp, Smtp: { } server } => new SmtpSender(server),
            { Transport: MailTransport.None } => new NoMail(),
            { Transport: MailTransport.Pickup } => new PickupSender(provider.GetRequiredService<ShopFolders>()),
            var other => throw new InvalidOperationException($"Mails cannot be sent by {other.Transport}: {string.Join(' ', other.Faults())}"),
        });
        services.AddScoped<MailOptOuts>().AddScoped<ComposeMail>();
        services.AddSingleton<SendMails>();
        services.AddScoped<TellOwners>().AddScoped<TellBuyers>().AddScoped<TellEndings>();
    }
}
