// Package clock is the one place that says what time it is. Release builds know only the real time; a build
// with the tag "testclock" adds a clock that tests can set (clock_test_build.go).
package clock

import "time"

// Now says what time it is, in UTC.
func Now() time.Time {
	return current().UTC()
}
