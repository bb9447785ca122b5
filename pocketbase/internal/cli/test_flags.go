//go:build testclock

// The flags of test builds: --rate-limits=test widens the limits, because all tests come from one address.
package cli

import (
	"fmt"

	"github.com/spf13/pflag"

	"common-care/internal/settings"
)

func addTestFlags(flags *pflag.FlagSet, t *typed) {
	flags.StringVar(&t.limits, "rate-limits", "real", "real, or test for limits that tests do not reach")
}

func readTestFlags(t *typed, chosen *settings.Settings) error {
	if t.limits != "real" && t.limits != "test" {
		return fmt.Errorf("The limits are %q; they can be real or test.", t.limits)
	}
	chosen.WideLimits = t.limits == "test"
	return nil
}
