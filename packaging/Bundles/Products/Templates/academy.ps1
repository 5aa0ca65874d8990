# Starts the academy tool of this bundle. The first start lays the tool out of packages\ into .academy\tools; a bundle with
# another tool does so again. Needs only the .NET 10 SDK, and no network for this step. Linux and macOS: academy does the same.
$ErrorActionPreference = 'Stop'

$version = '@@CLI_VERSION@@'
$sha256 = '@@CLI_SHA256@@'
$root = $PSScriptRoot
$package = Join-Path $root "packages/AlgoAcademy.Cli.$version.nupkg"
$state = Join-Path $root '.academy'
$tools = Join-Path $state 'tools'
$fresh = Join-Path $state 'tools.new'
$env:ACADEMY_ROOT = $root
$env:DOTNET_NOLOGO = '1'
$env:DOTNET_CLI_TELEMETRY_OPTOUT = '1'

function Fail([string] $message) {
    [Console]::Error.WriteLine("academy: $message")
    exit 2
}

# The program of the tool of this very bundle, or nothing when it is not laid out.
function Find-Program {
    $mark = Join-Path $tools 'ready'
    if (-not (Test-Path -LiteralPath $mark)) { return }
    $lines = @(Get-Content -LiteralPath $mark)
    if ($lines.Count -lt 2 -or $lines[0] -ne $sha256) { return }
    $program = Join-Path $tools $lines[1]
    if (Test-Path -LiteralPath $program) { return $program }
}

function Test-Parts {
    $sdks = @(& dotnet --list-sdks)
    if (-not ($sdks -match '^[1-9][0-9]+\.')) {
        Fail "needs the .NET SDK 10 or newer; this computer has: $($sdks -join ', '). Get it from https://dot.net."
    }
    if (-not (Test-Path -LiteralPath $package)) {
        Fail "packages/AlgoAcademy.Cli.$version.nupkg is missing. Unzip the bundle again."
    }
    if ((Get-FileHash -LiteralPath $package -Algorithm SHA256).Hash -ne $sha256) {
        Fail "packages/AlgoAcademy.Cli.$version.nupkg is not the one this bundle was made with. Unzip the bundle again."
    }
}

function Install-Tool {
    if (Test-Path -LiteralPath $fresh) { Remove-Item -LiteralPath $fresh -Recurse -Force }
    # Only the bundle's own folder is asked: the tool has no other package, and a network is not needed.
    # Windows PowerShell makes an error of every line a program writes to its error stream; the exit code decides here.
    $ErrorActionPreference = 'Continue'
    Push-Location -LiteralPath $root
    $log = & dotnet tool install AlgoAcademy.Cli --version $version --tool-path $fresh --source (Join-Path $root 'packages') 2>&1
    $code = $LASTEXITCODE
    Pop-Location
    $ErrorActionPreference = 'Stop'
    if ($code -ne 0) {
        $log | ForEach-Object { [Console]::Error.WriteLine("$_") }
        Fail 'the tool could not be laid out; the lines above say why.'
    }
    $dll = Get-ChildItem -LiteralPath (Join-Path $fresh '.store') -Recurse -Force -Filter academy.dll | Select-Object -First 1
    if (-not $dll) { Fail 'the package of the tool holds no academy.dll. Unzip the bundle again.' }
    $program = $dll.FullName.Substring($fresh.Length + 1)
    Set-Content -LiteralPath (Join-Path $fresh 'ready') -Value $sha256, $program -Encoding Ascii
    if (Test-Path -LiteralPath $tools) { Remove-Item -LiteralPath $tools -Recurse -Force }
    Move-Item -LiteralPath $fresh -Destination $tools
}

# One start at a time lays the tool out; the others wait for it.
function Install-Once {
    New-Item -ItemType Directory -Force -Path $state | Out-Null
    $lockPath = Join-Path $state 'installing.lock'
    $lock = $null
    for ($waited = 0; -not $lock; $waited++) {
        try { $lock = [IO.File]::Open($lockPath, 'OpenOrCreate', 'ReadWrite', 'None') }
        catch [IO.IOException] {
            if ($waited -ge 120) { Fail "another start holds $lockPath. End it and try again." }
            Start-Sleep -Seconds 1
        }
    }
    try {
        if (-not (Find-Program)) {
            [Console]::Error.WriteLine('Setting up the academy tool (once) ...')
            Test-Parts
            Install-Tool
        }
    }
    finally { $lock.Dispose() }
}

if (-not (Get-Command dotnet -ErrorAction SilentlyContinue)) {
    Fail "needs the .NET 10 SDK: the command 'dotnet' was not found. Get it from https://dot.net."
}
$program = Find-Program
if (-not $program) {
    Install-Once
    $program = Find-Program
    if (-not $program) { Fail "the tool could not be laid out in $tools." }
}
& dotnet exec $program @args
exit $LASTEXITCODE
