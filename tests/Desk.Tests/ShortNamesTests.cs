using Hearsay.Desk.Formats;
using Hearsay.Reading;

namespace Hearsay.Desk.Tests;

public sealed class ShortNamesTests
{
    [Theory]
    [InlineData("Ida Lund", ActorKind.Person, "Lund", "Lund")]
    [InlineData("Ida Lund", ActorKind.Person, "harbour master", "Ida Lund")]
    [InlineData("Tomas Reyle Jr.", ActorKind.Person, "Reyle", "Reyle")]
    [InlineData("Port Elm Authority", ActorKind.Organisation, "Authority", "Port Elm Authority")]
    [InlineData("harbour pilot (anonymous)", ActorKind.Unnamed, "pilot", "harbour pilot")]
    public void Name_OfOneActor_IsAsShortAsTheTextHasIt(string name, ActorKind kind, string alias, string shortened) =>
        Assert.Equal(shortened, new ShortNames([Who("a1", name, kind, alias)])["a1"]);

    [Fact]
    public void Name_TwoBearersOfASurname_StaysWhole() => Assert.Equal(
        ["Ida Lund", "Per Lund"],
        new[] { "a1", "a2" }.Select(id => new ShortNames([Who("a1", "Ida Lund", ActorKind.Person, "Lund"), Who("a2", "Per Lund", ActorKind.Person, "Lund")])[id]));

    [Fact]
    public void Name_SurnameOfSeveralWords_IsAsTheTextHasIt() => Assert.Equal(
        "van der Mere", new ShortNames([Who("a1", "Ida van der Mere", ActorKind.Person, "van der Mere", "Mere")])["a1"]);

    private static Actor Who(string id, string name, ActorKind kind, params string[] aliases) => new(id, name, kind, null, aliases, []);
}
