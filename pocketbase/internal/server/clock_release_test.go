//go:build !testclock

package server_test

import "testing"

func checkClockRoute(t *testing.T, r running) {
	t.Helper()
	if answer := r.public("POST", "/api/test/clock", `{"now": 1000}`); answer.Code != 404 {
		t.Errorf("the clock has a route: %d", answer.Code)
	}
}
