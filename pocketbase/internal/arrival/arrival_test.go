package arrival

import (
	"net/http/httptest"
	"testing"
	"time"
)

// A request keeps the moment at which it arrived, whatever the clock shows when it is asked.
func TestARequestKeepsItsArrival(t *testing.T) {
	request := Mark(httptest.NewRequest("POST", "/", nil))
	first := Of(request)
	for !time.Now().After(first) { // until the clock has moved
	}
	if again := Of(request); !again.Equal(first) {
		t.Errorf("it arrived at %v and then at %v", first, again)
	}
}

func TestARequestThatWasNotMarkedArrivesNow(t *testing.T) {
	before := time.Now().Add(-time.Millisecond)
	if at := Of(httptest.NewRequest("POST", "/", nil)); at.Before(before) || at.After(time.Now().Add(time.Millisecond)) {
		t.Errorf("it arrived at %v", at)
	}
}
