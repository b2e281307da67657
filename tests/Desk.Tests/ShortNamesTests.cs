using Hearsay.Desk.Formats;
using Hearsay.Reading;

namespace Hearsay.Desk.Tests;

public sealed class ShortNamesTests
{
    [Theory]
    [InlineData("Ida Lund", ActorKind.Person, "Lund")]
    [InlineData("Tomas Reyle Jr.", ActorKind.Person, "Reyle")]
    [InlineData("Ida", ActorKind.Person, "Ida")]
    [InlineData("Port Elm Authority", ActorKind.Organisation, "Port Elm Authority")]
    [InlineData("harbour pilot (anonymous)", ActorKind.Unnamed, "harbour pilot")]
    public void Name_OfOneActor_IsShort(string name, ActorKind kind, string shortened) =>
        Assert.Equal(shortened, new ShortNames([Who("a1", name, kind)])["a1"]);

    [Fact]
    public void Name_TwoBearersOfASurname_StaysWhole() => Assert.Equal(
        ["Ida Lund", "Per Lund"],
        new[] { "a1", "a2" }.Select(id => new ShortNames([Who("a1", "Ida Lund", ActorKind.Person), Who("a2", "Per Lund", ActorKind.Person)])[id]));

    [Fact]
    public void Name_SurnameOfSeveralWords_IsAsTheTextHasIt() => Assert.Equal(
        "van der Mere", new ShortNames([Who("a1", "Ida van der Mere", ActorKind.Person, "van der Mere", "Mere")])["a1"]);

    private static Actor Who(string id, string name, ActorKind kind, params string[] aliases) => new(id, name, kind, null, aliases, []);
}
