using CoproCentre.Testing;

namespace CoproCentre.Browser.Tests.Sweep;

public sealed class DemonstrationBrowser() : Browser(new DemonstrationHost());
