// Common Care's one process. This file only hands the command line over; what each command does is in
// internal/cli. Go here is the platform (start-up, durability, headers, limits, self-check): the co-op's own
// rules are TypeScript in src/domain and reach this process as hooks.
package main

import (
	"os"

	"common-care/internal/cli"
)

func main() {
	os.Exit(cli.Run(os.Args[1:], os.Stdout, os.Stderr))
}
