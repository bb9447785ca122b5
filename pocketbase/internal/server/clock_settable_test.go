//go:build testclock

package server_test

import (
	"strings"
	"testing"
)

func checkClockRoute(t *testing.T, r running) {
	t.Helper()
	if answer := r.public("POST", "/api/test/clock", `{"now": 1000}`); answer.Code != 200 {
		t.Errorf("the clock cannot be set: %d %s", answer.Code, answer.Body)
	}
	if answer := r.public("POST", "/api/co-op/test/clock", "{}"); !strings.Contains(answer.Body.String(), `"now":1000`) || !strings.Contains(answer.Body.String(), `"date":1000`) {
		t.Errorf("hooks see %s", answer.Body)
	}
	if answer := r.public("POST", "/api/test/clock", `{"now": null}`); answer.Code != 200 || strings.Contains(answer.Body.String(), ":1000}") {
		t.Errorf("the clock does not run again: %d %s", answer.Code, answer.Body)
	}
}
