namespace AlgoAcademy.Research;

/// <summary>A fitted GARCH model.</summary>
/// <param name="Model">The estimates, in the units of the returns.</param>
/// <param name="Likelihood">The same as a list with standard errors, log-likelihood, AIC and BIC.</param>
public sealed record GarchFit(GarchModel Model, LikelihoodFit Likelihood)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Likelihood}, persistence {Model.Persistence.ToString("F4", System.Globalization.CultureInfo.InvariantCulture)}";
}
