#!/usr/bin/env dotnet
// Composes the folders of api-docs, one per Asterisk version, from facts/ (what there is) and wording/ (what it means).
//   dotnet run specs/compose.cs                     writes the folders and manifest.json
//   dotnet run specs/compose.cs -- --check          writes nothing; exits 1 and names all that is out of step
//   dotnet run specs/compose.cs -- --facts FOLDER   prints the facts of a folder of api-docs
#:include composer/*.cs

using System.Text.Json;
using Composer;

// The runtime tells where the program's source stands, so the current directory does not matter.
var specs = (string)AppContext.GetData("EntryPointFileDirectoryPath")!;

try
{
    switch (args)
    {
        case []:
            return Composition.Of(specs).Write();
        case ["--check"]:
            return Composition.Of(specs).Check();
        case ["--facts", var folder]:
            Console.Out.Write(string.Concat(FactsPrinter.Print(name => File.ReadAllText(Path.Combine(folder, name))).Select(line => line + "\n")));
            return 0;
        default:
            Console.Error.WriteLine("usage: dotnet run compose.cs [-- --check | -- --facts FOLDER]");
            return 2;
    }
}
catch (Exception e) when (e is CompositionException or IOException or JsonException)
{
    Console.Error.WriteLine(e.Message);
    return 1;
}
