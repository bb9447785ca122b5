//go:build testclock

// A test build may start with its clock set, so that no scheduled task sees the real time first.
package clock

import (
	"os"
	"strconv"
	"time"
)

// StartVariable holds the milliseconds since 1970 at which a test build's clock stands from the start.
const StartVariable = "COMMON_CARE_TEST_CLOCK"

func init() {
	if at, err := strconv.ParseInt(os.Getenv(StartVariable), 10, 64); err == nil {
		Set(time.UnixMilli(at))
	}
}
