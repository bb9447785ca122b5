// What `npm run check` asks about known faults with: the program, and the database as a module, both pinned by go.sum.
// The database (golang.org/x/vulndb) is only data and is imported nowhere, so `go mod tidy` would take it away. Newer:
//   GOTOOLCHAIN=go1.27.3 GOFLAGS=-mod=mod go get golang.org/x/vuln@latest golang.org/x/vulndb@latest
module common-care/known-faults

go 1.27

tool golang.org/x/vuln/cmd/govulncheck

require (
	golang.org/x/vuln v1.9.0
	golang.org/x/vulndb v0.0.0-20261105234957-e22db6528018
)

require (
	golang.org/x/mod v0.42.0 // indirect
	golang.org/x/sync v0.24.0 // indirect
	golang.org/x/telemetry v0.0.0-20261010193011-f71dc92da45e // indirect
	golang.org/x/tools v0.52.0 // indirect
)
