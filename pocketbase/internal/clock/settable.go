//go:build testclock

// The clock of test builds: real time until a test sets another. A set clock stands still, so that a test
// about a deadline never depends on how fast the machine is.
package clock

import (
	"sync/atomic"
	"time"
)

// Settable says whether this build lets tests set the clock.
const Settable = true

var fixed atomic.Pointer[time.Time]

func current() time.Time {
	if t := fixed.Load(); t != nil {
		return *t
	}
	return time.Now()
}

// Set makes the clock stand still at t.
func Set(t time.Time) { fixed.Store(&t) }

// Reset goes back to real time.
func Reset() { fixed.Store(nil) }
