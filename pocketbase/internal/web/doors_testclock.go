//go:build testclock

// The test build's own doors: setting the clock, and doing what is due by it.
package web

import (
	"net/http"

	"common-care/internal/doors"
)

func init() {
	for _, path := range []string{"/api/test/clock", "/api/test/due", "/api/test/asked"} {
		testDoors[path] = doors.Door{Name: path, Kind: "test", Method: http.MethodPost, Who: "anyone", Limit: "query"}
	}
}
