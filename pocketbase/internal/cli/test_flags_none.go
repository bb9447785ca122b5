//go:build !testclock

package cli

import (
	"github.com/spf13/pflag"

	"common-care/internal/settings"
)

// addTestFlags adds nothing: a release build has no flags for tests.
func addTestFlags(*pflag.FlagSet, *typed) {}

func readTestFlags(*typed, *settings.Settings) error { return nil }
