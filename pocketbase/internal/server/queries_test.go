// Queries in the whole process: what they see, that they wait for nobody, and that none of them stays.
package server_test

import (
	"strings"
	"testing"

	"github.com/pocketbase/dbx"
	"github.com/pocketbase/pocketbase/core"
)

func TestAQueryAnswersItsMemberAndNobodyElse(t *testing.T) {
	r := run(t, nil)
	_, token := r.member(t, "ann@care.coop")
	if answer := r.public("GET", "/api/co-op/test/offices", "", "Authorization", token); answer.Code != 200 || answer.Body.String() != `{"offices":[{"office":"steward"}]}`+"\n" && answer.Body.String() != `{"offices":[{"office":"steward"}]}` {
		t.Errorf("a member: %d %q", answer.Code, answer.Body)
	}
	if answer := r.public("GET", "/api/co-op/test/offices", ""); answer.Code != 401 || strings.Contains(answer.Body.String(), "steward") {
		t.Errorf("nobody: %d %s", answer.Code, answer.Body)
	}
}

func TestAnEndlessQueryEndsAndTheServerGoesOn(t *testing.T) {
	r := run(t, nil)
	for _, name := range []string{"endless-loop", "endless-search"} {
		answers := make(chan int)
		for range 6 { // more than may run at a time: the others wait, and are stopped in their turn
			go func() { answers <- r.public("GET", "/api/co-op/test/"+name, "").Code }()
		}
		for range 6 {
			if status := <-answers; status != 503 {
				t.Errorf("%s: %d", name, status)
			}
		}
		for range 2 * 46 { // each runtime there is, and each connection
			if answer := r.public("GET", "/api/co-op/test/numbers?most=3", ""); answer.Code != 200 || !strings.Contains(answer.Body.String(), "[0,1,2]") {
				t.Fatalf("after %s: %d %s", name, answer.Code, answer.Body)
			}
		}
	}
}

func TestMembersAreAnsweredWhileStrangersAskForEverItTakes(t *testing.T) {
	r := run(t, nil)
	_, token := r.member(t, "ann@care.coop")
	answers := make(chan int)
	for range 20 {
		go func() { answers <- r.public("GET", "/api/co-op/test/endless-loop", "").Code }()
	}
	for range 20 {
		if answer := r.public("GET", "/api/co-op/test/offices", "", "Authorization", token); answer.Code != 200 {
			t.Errorf("a member: %d %s", answer.Code, answer.Body)
		}
	}
	for range 20 {
		if status := <-answers; status != 503 && status != 429 {
			t.Errorf("a stranger: %d", status)
		}
	}
}

func TestAQueryDoesNotWaitForALongWrite(t *testing.T) {
	r := run(t, nil)
	_, token := r.member(t, "ann@care.coop")
	begun, finish, written := make(chan struct{}), make(chan struct{}), make(chan error)
	go func() {
		written <- r.coop.Platform.Writer.Do(func(tx core.App) error {
			_, err := tx.NonconcurrentDB().Update("offices", dbx.Params{"office": "chair"}, nil).Execute()
			close(begun)
			<-finish
			return err
		})
	}()
	<-begun
	if answer := r.public("GET", "/api/co-op/test/offices", "", "Authorization", token); answer.Code != 200 || !strings.Contains(answer.Body.String(), "steward") {
		t.Errorf("meanwhile: %d %s", answer.Code, answer.Body)
	}
	close(finish)
	if err := <-written; err != nil {
		t.Fatal(err)
	}
	if answer := r.public("GET", "/api/co-op/test/offices", "", "Authorization", token); !strings.Contains(answer.Body.String(), "chair") {
		t.Errorf("afterwards: %s", answer.Body)
	}
}

func TestAQueryThatWritesIsAFaultAndWritesNothing(t *testing.T) {
	r := run(t, nil)
	_, token := r.member(t, "ann@care.coop")
	if answer := r.public("GET", "/api/co-op/test/write-by-reading", ""); answer.Code != 500 || !strings.Contains(answer.Body.String(), `"fault"`) {
		t.Errorf("got %d %s", answer.Code, answer.Body)
	}
	if answer := r.public("GET", "/api/co-op/test/offices", "", "Authorization", token); !strings.Contains(answer.Body.String(), "steward") {
		t.Errorf("it is gone: %s", answer.Body)
	}
}
