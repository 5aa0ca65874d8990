using System.Globalization;
using OpenQA.Selenium;
using OpenQA.Selenium.Interactions;

namespace AlgoAcademy.Storefront.Tests;

/// <summary>What somebody without a mouse does, and where the focus then is.</summary>
public sealed partial class Chromium
{
    // Every element that takes part in the walk, numbered in the order of the page; what is hidden or folded away does not.
    private const string Number = """
        const wanted = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]';
        const shown = [...document.querySelectorAll(wanted)].filter(e =>
          !e.disabled && e.tabIndex >= 0 && e.checkVisibility({ visibilityProperty: true }) && (!e.closest('dialog') || e.closest('dialog').open));
        shown.forEach((e, i) => e.dataset.walk = i);
        document.activeElement.blur();
        return shown.map(e => e.tagName.toLowerCase() + (e.id ? '#' + e.id : '') + ' ' + (e.getAttribute('aria-label') || e.textContent || '').trim().slice(0, 40));
        """;

    private const string Focused = """
        const e = document.activeElement;
        const style = getComputedStyle(e);
        const box = e.getBoundingClientRect();
        const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
        const inView = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth && box.width > 0;
        return [e.dataset.walk ?? '', ring ? '' : 'no visible focus', inView ? '' : 'focused outside of the window'];
        """;

    /// <summary>Presses a key where the focus is.</summary>
    public void Press(string key) => new Actions(_driver).SendKeys(key).Perform();

    /// <summary>
    /// Goes through the page by the tabulator key; each fault in words: an element that is left out or comes out of order, one
    /// whose focus cannot be seen. Empty when all is well.
    /// </summary>
    public IReadOnlyList<string> KeyboardFaults()
    {
        var names = ((IReadOnlyCollection<object>)_driver.ExecuteScript(Number)!).Select(name => (string)name).ToList();
        var (faults, visited) = (new List<string>(), new List<int>());
        if (names.Count == 0)
            faults.Add("nothing on the page takes part in the walk");
        // Some fields have several stops, and the browser's own bar may have one between the rounds.
        for (var press = 0; press < 3 * names.Count && visited.Count < names.Count; press++)
        {
            Press(Keys.Tab);
            var seen = ((IReadOnlyCollection<object>)_driver.ExecuteScript(Focused)!).Select(part => (string)part).ToList();
            if (!int.TryParse(seen[0], NumberStyles.None, CultureInfo.InvariantCulture, out var at) || visited is [.., var last] && last == at)
                continue;
            if (visited.Contains(at))
                break;
            visited.Add(at);
            faults.AddRange(seen.Skip(1).Where(fault => fault.Length > 0).Select(fault => $"{names[at]}: {fault}"));
        }

        faults.AddRange(Enumerable.Range(0, names.Count).Except(visited).Select(at => $"{names[at]}: not reached"));
        if (!visited.SequenceEqual(visited.Order()))
            faults.Add("the order is " + string.Join(", ", visited.Select(at => names[at])));
        return faults;
    }
}
