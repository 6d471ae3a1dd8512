global using AriGen.Twins.Stage;
