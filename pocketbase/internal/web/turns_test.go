// Who of those that ask at once is answered, and who waits.
package web

import (
	"net/http"
	"net/http/httptest"
	"testing"
	"time"
)

// asking takes a turn, and says which status it was answered with when there is none.
func asking(q *QueryTurns, account, household string) (give func(), status int) {
	recorder := httptest.NewRecorder()
	give, ok := q.take(recorder, httptest.NewRequest("GET", "/", nil), account, household)
	if ok {
		return give, 0
	}
	return nil, recorder.Code
}

func impatient(most int) *QueryTurns {
	q := NewQueryTurns(most)
	q.patience = time.Millisecond
	return q
}

func TestTheFourthQueryOfAnAccountWaitsForOneOfTheThree(t *testing.T) {
	q := NewQueryTurns(12)
	var three []func()
	for range 3 {
		give, status := asking(q, "ann", "home")
		if status != 0 {
			t.Fatalf("one of three: %d", status)
		}
		three = append(three, give)
	}
	fourth := make(chan func())
	go func() {
		give, _ := asking(q, "ann", "elsewhere")
		fourth <- give
	}()
	if give, status := asking(q, "ben", "home"); status != 0 {
		t.Errorf("another account waits too: %d", status)
	} else {
		give()
	}
	select {
	case <-fourth:
		t.Fatal("it ran beside the three")
	default:
	}
	three[0]()
	if give := <-fourth; give == nil {
		t.Error("it was refused although there was room")
	} else {
		give()
	}
	three[1]()
	three[2]()
	if len(q.byWho) != 0 || len(q.all) != 0 || len(q.nobodys) != 0 {
		t.Errorf("something is left over: %v", q.byWho)
	}
}

func TestWhoWaitsTooLongIsToldToComeAgain(t *testing.T) {
	q := impatient(12)
	for range 3 {
		_, _ = asking(q, "ann", "home")
	}
	if _, status := asking(q, "ann", "home"); status != http.StatusTooManyRequests {
		t.Errorf("the fourth: %d", status)
	}
}

func TestPeopleWhoAreNotSignedInNeverHaveAllTurns(t *testing.T) {
	q := impatient(8)
	for _, household := range []string{"one", "one", "one", "two"} {
		if _, status := asking(q, "", household); status != 0 {
			t.Fatalf("from %s: %d", household, status)
		}
	}
	if _, status := asking(q, "", "one"); status != http.StatusTooManyRequests {
		t.Errorf("the fourth of one household: %d", status)
	}
	if _, status := asking(q, "", "three"); status != http.StatusServiceUnavailable {
		t.Errorf("more than half of all turns: %d", status)
	}
	if give, status := asking(q, "ann", "one"); status != 0 {
		t.Errorf("a member: %d", status)
	} else {
		give()
	}
	if len(q.all) != 4 || len(q.nobodys) != 4 {
		t.Errorf("%d and %d turns are taken", len(q.all), len(q.nobodys))
	}
}
