# Thin launcher for Windows (and any PowerShell): builds what the verb needs when something changed, then runs kernel/Runner.
# Needs only the .NET 10 SDK. Linux and macOS: ./academy does the same.
$ErrorActionPreference = 'Stop'
$root = $PSScriptRoot
$logs = Join-Path $root 'artifacts/logs'
$stamps = Join-Path $root 'artifacts/stamps'
$env:ACADEMY_ROOT = $root
$env:DOTNET_NOLOGO = '1'
$env:DOTNET_CLI_TELEMETRY_OPTOUT = '1'
$env:DOTNET_TieredPGO = '0'

if (-not (Get-Command dotnet -ErrorAction SilentlyContinue)) {
    [Console]::Error.WriteLine("academy needs the .NET 10 SDK: the command 'dotnet' was not found. Get it from Microsoft or with 'winget install Microsoft.DotNet.SDK.10'.")
    exit 2
}

# One line of progress for each step; the log is shown only when it fails.
function Invoke-Step([string] $title, [string] $name, [string[]] $arguments) {
    New-Item -ItemType Directory -Force $logs | Out-Null
    $log = Join-Path $logs "$name.log"
    [Console]::Error.Write("$title ... ")
    $watch = [Diagnostics.Stopwatch]::StartNew()
    & dotnet @arguments *> $log
    if ($LASTEXITCODE -eq 0) {
        [Console]::Error.WriteLine('{0:0} s' -f $watch.Elapsed.TotalSeconds)
        return $true
    }
    [Console]::Error.WriteLine('failed')
    $errors = Get-Content $log | Where-Object { $_ -match 'error' } | Sort-Object -Unique | Select-Object -First 20
    if (-not $errors) { $errors = Get-Content $log -Tail 20 }
    $errors | ForEach-Object { [Console]::Error.WriteLine($_) }
    [Console]::Error.WriteLine("The whole log: artifacts/logs/$name.log")
    return $false
}

function Invoke-RequiredStep([string] $title, [string] $name, [string[]] $arguments) {
    if (-not (Invoke-Step $title $name $arguments)) { exit 1 }
}

# True when a source below the folders is newer than the last successful build.
function Test-Changed([string] $stamp, [string[]] $folders) {
    $file = Join-Path $stamps $stamp
    if (-not (Test-Path $file)) { return $true }
    $time = (Get-Item $file).LastWriteTimeUtc
    $shared = 'Directory.Build.props', 'Directory.Build.targets', 'Directory.Packages.props', '.editorconfig', 'global.json'
    foreach ($path in $folders + $shared) {
        $item = Get-Item (Join-Path $root $path)
        if ($item.LastWriteTimeUtc -gt $time) { return $true }
        if ($item.PSIsContainer -and (Get-ChildItem $item -Recurse | Where-Object { $_.LastWriteTimeUtc -gt $time } | Select-Object -First 1)) { return $true }
    }
    return $false
}

# The stamp is as old as the start of the build: what is edited meanwhile is built next time.
function Start-Stamp([string] $stamp) {
    New-Item -ItemType Directory -Force $stamps | Out-Null
    Set-Content (Join-Path $stamps "$stamp.begun") ''
}

function Complete-Stamp([string] $stamp) {
    Move-Item -Force (Join-Path $stamps "$stamp.begun") (Join-Path $stamps $stamp)
}

function Build([string] $stamp, [string] $title, [string] $project, [string[]] $folders) {
    if (-not (Test-Changed $stamp $folders)) { return }
    Start-Stamp $stamp
    Invoke-RequiredStep "Restoring $title" "restore-$stamp" @('restore', (Join-Path $root $project))
    Invoke-RequiredStep "Building $title" "build-$stamp" @('build', (Join-Path $root $project), '-c', 'Release', '--no-restore')
    Complete-Stamp $stamp
}

function Build-Library {
    if (-not (Test-Changed 'library' @('lib/Research', 'data'))) { return }
    $project = Join-Path $root 'lib/Research/AlgoAcademy.Research.csproj'
    Start-Stamp 'library'
    Invoke-RequiredStep 'Restoring the research library' 'restore-library' @('restore', $project)
    Invoke-RequiredStep 'Building the research library' 'build-library' @('pack', $project, '-c', 'Release', '--no-restore', '-o', (Join-Path $root 'artifacts/feed'))
    Complete-Stamp 'library'
}

# The kernel and runner as a tool package: what a bundle brings along for machines that never saw this clone.
function Build-Tool {
    if (-not (Test-Changed 'tool' @('kernel'))) { return }
    Start-Stamp 'tool'
    Invoke-RequiredStep 'Packing the kernel for bundles' 'pack-tool' @('pack', (Join-Path $root 'kernel/Runner/AlgoAcademy.Runner.csproj'), '-c', 'Release', '-o', (Join-Path $root 'artifacts/feed'))
    Complete-Stamp 'tool'
}

# The C# compiler, compiled ahead of time for this machine: halves the start of every session. Optional, so its failure is only said.
function Install-Precompiled {
    $version = ([xml](Get-Content (Join-Path $root 'Directory.Packages.props'))).SelectSingleNode("//PackageVersion[@Include='Microsoft.CodeAnalysis.CSharp']/@Version").Value
    $stamp = Join-Path $stamps 'precompiled'
    if (-not (Test-Path $stamp) -or (Get-Content $stamp) -ne $version) {
        $made = Invoke-Step 'Compiling the C# compiler ahead of time (once)' 'precompiled' @('publish', (Join-Path $root 'kernel/Precompiled/Precompiled.csproj'), '-c', 'Release')
        if (-not $made) { [Console]::Error.WriteLine('Going on without it: sessions start about a second slower.') }
        Set-Content $stamp $version
    }
    $made = Join-Path $root 'artifacts/precompiled'
    if (-not (Test-Path (Join-Path $made 'Microsoft.CodeAnalysis.dll'))) { return }
    $bin = Join-Path $root 'artifacts/bin/AlgoAcademy.Runner/release'
    $il = Join-Path $made 'il'
    New-Item -ItemType Directory -Force $il | Out-Null
    # By content, not by time: what is in the runner's folder is either compiled already, or known, or new.
    $stale = $false
    foreach ($pattern in 'academy.dll', 'AlgoAcademy.*.dll', 'Microsoft.DotNet.Interactive*.dll', 'Microsoft.AspNetCore.Html.Abstractions.dll',
        'NetMQ.dll', 'AsyncIO.dll', 'NaCl.dll', 'NuGet.*.dll', 'System.CommandLine.dll') {
        foreach ($dll in Get-ChildItem (Join-Path $bin $pattern)) {
            if ((Test-SameFile $dll.FullName (Join-Path $made $dll.Name)) -or (Test-SameFile $dll.FullName (Join-Path $il $dll.Name))) { continue }
            Copy-Item -Force $dll.FullName $il
            (Get-Item (Join-Path $il $dll.Name)).LastWriteTimeUtc = [DateTime]::UtcNow
            $stale = $true
        }
    }
    if ($stale) {
        $compiled = Invoke-Step 'Compiling the kernel ahead of time' 'programs' @('msbuild', (Join-Path $root 'kernel/Precompiled/Precompiled.csproj'), '-p:Configuration=Release', '-t:Programs')
        if (-not $compiled) { [Console]::Error.WriteLine('Going on without it: sessions start a little slower.') }
    }
    foreach ($name in 'Microsoft.CodeAnalysis.dll', 'Microsoft.CodeAnalysis.CSharp.dll') {
        if (-not (Test-SameFile (Join-Path $made $name) (Join-Path $bin $name))) { Copy-Item -Force (Join-Path $made $name) $bin }
    }
    foreach ($source in Get-ChildItem (Join-Path $il '*.dll')) {
        $compiled = Get-Item -ErrorAction SilentlyContinue (Join-Path $made $source.Name)
        $isNew = $compiled -and $compiled.LastWriteTimeUtc -gt $source.LastWriteTimeUtc
        if ($isNew -and (Test-SameFile $source.FullName (Join-Path $bin $source.Name))) { Copy-Item -Force $compiled.FullName $bin }
    }
}

function Test-SameFile($one, $other) {
    (Test-Path $one) -and (Test-Path $other) -and (Get-FileHash $one).Hash -eq (Get-FileHash $other).Hash
}

$verb = if ($args.Count -gt 0) { $args[0] } else { '' }
if ($verb -eq 'test') {
    Start-Stamp 'runner'
    Start-Stamp 'shop'
    Invoke-RequiredStep 'Restoring everything' 'restore-all' @('restore', (Join-Path $root 'AlgoAcademy.sln'))
    Invoke-RequiredStep 'Building everything' 'build-all' @('build', (Join-Path $root 'AlgoAcademy.sln'), '-c', 'Release', '--no-restore')
    Complete-Stamp 'runner'
    Complete-Stamp 'shop'
}
else {
    Build 'runner' 'the kernel and the runner' 'kernel/Runner/AlgoAcademy.Runner.csproj' @('kernel')
}
if ($verb -in 'bundle', 'login', 'logout', 'download') {
    Build 'bundletool' 'the bundle tool' 'packaging/BundleTool/AlgoAcademy.BundleTool.csproj' @('packaging/BundleTool', 'packaging/Bundles')
}
elseif ($verb -eq 'data') {
    Build 'datatool' 'the data tool' 'lib/DataTool/AlgoAcademy.DataTool.csproj' @('lib/DataTool', 'lib/Research', 'data')
}
else {
    Build-Library
    Install-Precompiled
}
if ($verb -eq 'shop') {
    Build 'shop' 'the shop' 'packaging/Storefront/AlgoAcademy.Storefront.csproj' @('packaging', 'lib/Commerce', 'kernel/Documents', 'notebooks/catalog.json')
}
if ($verb -in 'shop', 'test') { Build-Tool }

& dotnet exec (Join-Path $root 'artifacts/bin/AlgoAcademy.Runner/release/academy.dll') @args
exit $LASTEXITCODE
