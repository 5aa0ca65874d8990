using AlgoAcademy.Commerce;

namespace AlgoAcademy.Storefront.Pages;

/// <summary>A module as a card shows it.</summary>
public sealed record ModuleCardModel(CourseModule Module, Offer Offer, int LessonCount);
