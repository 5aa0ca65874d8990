namespace AlgoAcademy.ShopLoad;

/// <summary>What a visitor can do next; each is measured by itself.</summary>
public enum Door
{
    Home,
    Modules,
    Module,
    Lessons,
    Lesson,
    Bots,
    Pricing,
    Bundles,
    Library,
    Account,
    AccessApi,
    ProductsApi,
    LessonsApi,
    UpdatesApi,
    DownloadLink,
    Download,
    Checkout,
}
