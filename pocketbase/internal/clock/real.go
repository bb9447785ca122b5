//go:build !testclock

// The release clock: real time, and no way to set another.
package clock

import "time"

// Settable says whether this build lets tests set the clock.
const Settable = false

func current() time.Time { return time.Now() }
