// Commands that share a commit: each is kept whole or not at all, and a fault of one leaves the others.
package together_test

import (
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/pocketbase/dbx"
	"github.com/pocketbase/pocketbase/core"

	"common-care/internal/fixture"
	"common-care/internal/together"
)

func open(t *testing.T) (core.App, *together.Writer) {
	t.Helper()
	app := fixture.Open(t, fixture.Settings(t)).App
	run(t, app, "CREATE TABLE marks (n INTEGER)")
	return app, together.New(app)
}

func run(t *testing.T, app core.App, statement string) {
	t.Helper()
	if _, err := app.NonconcurrentDB().NewQuery(statement).Execute(); err != nil {
		t.Fatal(err)
	}
}

func mark(tx core.App, n int) error {
	_, err := tx.NonconcurrentDB().Insert("marks", dbx.Params{"n": n}).Execute()
	return err
}

func marks(t *testing.T, app core.App) (found []int) {
	t.Helper()
	if err := app.DB().NewQuery("SELECT n FROM marks ORDER BY n").Column(&found); err != nil {
		t.Fatal(err)
	}
	return found
}

// meanwhile holds the writer with one job until `others` wait behind it, so that they share its commit.
func meanwhile(writer *together.Writer, first together.Work, others ...together.Work) (faults []error) {
	faults = make([]error, 1+len(others))
	var all sync.WaitGroup
	begun, goOn := make(chan struct{}), make(chan struct{})
	var once sync.Once
	all.Go(func() {
		faults[0] = writer.Do(func(tx core.App) error {
			once.Do(func() { close(begun) })
			<-goOn
			return first(tx)
		})
	})
	<-begun
	for at, other := range others {
		all.Go(func() { faults[at+1] = writer.Do(other) })
		time.Sleep(time.Millisecond) // so that they wait in this order
	}
	close(goOn)
	all.Wait()
	return faults
}

func marking(n int) together.Work { return func(tx core.App) error { return mark(tx, n) } }

func TestAFaultOfOneLeavesTheOthers(t *testing.T) {
	app, writer := open(t)
	refused := errors.New("refused")
	faults := meanwhile(writer, marking(1),
		func(tx core.App) error { return errors.Join(mark(tx, 2), refused) },
		marking(3),
		func(tx core.App) error { _ = mark(tx, 4); panic("broken") },
		func(tx core.App) error {
			return tx.RunInTransaction(func(inner core.App) error { return mark(inner, 5) })
		},
	)
	if got := fmt.Sprint(marks(t, app)); got != "[1 3 5]" {
		t.Error("kept:", got)
	}
	if faults[0] != nil || faults[2] != nil || faults[4] != nil {
		t.Error("those that did well:", faults)
	}
	if !errors.Is(faults[1], refused) || faults[3] == nil || !strings.Contains(faults[3].Error(), "broken") {
		t.Error("those that failed:", faults)
	}
}

func TestEachSeesWhatThoseBeforeItWrote(t *testing.T) {
	_, writer := open(t)
	var seen int
	meanwhile(writer, marking(1), marking(2), func(tx core.App) error {
		return tx.DB().NewQuery("SELECT COUNT(*) FROM marks").Row(&seen)
	})
	if seen != 2 {
		t.Error("saw", seen)
	}
}

func TestNobodyIsAnsweredBeforeTheCommit(t *testing.T) {
	app, writer := open(t)
	var wait sync.WaitGroup
	for n := range 100 {
		wait.Go(func() {
			if err := writer.Do(marking(n)); err != nil {
				t.Error(err)
			}
			// Another connection sees only what has been committed.
			var found int
			if err := app.ConcurrentDB().NewQuery("SELECT COUNT(*) FROM marks WHERE n = {:n}").Bind(dbx.Params{"n": n}).Row(&found); err != nil || found != 1 {
				t.Errorf("%d was answered, and is there %d times (%v)", n, found, err)
			}
		})
	}
	wait.Wait()
}

func TestATransactionThatSqliteEndedByItself(t *testing.T) {
	app, writer := open(t)
	full := errors.New("database or disk is full")
	faults := meanwhile(writer, marking(1), func(tx core.App) error {
		_ = mark(tx, 2)
		_, _ = tx.NonconcurrentDB().NewQuery("ROLLBACK").Execute() // as SQLite does when the disk is full
		return full
	}, marking(3))
	if got := fmt.Sprint(marks(t, app)); got != "[1 3]" {
		t.Error("kept:", got)
	}
	if faults[0] != nil || faults[1] == nil || !strings.Contains(faults[1].Error(), full.Error()) || faults[2] != nil {
		t.Error(faults)
	}
}

func TestACommitThatFailsIsAnsweredToTheOneThatCausedIt(t *testing.T) {
	app, writer := open(t)
	run(t, app, "CREATE TABLE parents (id INTEGER PRIMARY KEY)")
	run(t, app, "CREATE TABLE children (parent INTEGER REFERENCES parents (id) DEFERRABLE INITIALLY DEFERRED)")
	faults := meanwhile(writer, marking(1), func(tx core.App) error {
		_, err := tx.NonconcurrentDB().NewQuery("INSERT INTO children VALUES (7)").Execute()
		return err // well for now; the commit will not have it
	}, marking(2))
	if faults[0] != nil || faults[1] == nil || faults[2] != nil || fmt.Sprint(marks(t, app)) != "[1 2]" {
		t.Error(faults, marks(t, app))
	}
}

func TestATransactionThatCannotBegin(t *testing.T) {
	app, writer := open(t)
	if err := app.ClearBootstrap(); err != nil { // closes the databases
		t.Fatal(err)
	}
	if err := writer.Do(marking(1)); err == nil {
		t.Error("done without a database")
	}
}

func TestAQueueLongerThanABatch(t *testing.T) {
	app, writer := open(t)
	many := make([]together.Work, 100)
	for at := range many {
		many[at] = marking(at + 1)
	}
	for _, fault := range meanwhile(writer, marking(0), many...) {
		if fault != nil {
			t.Error(fault)
		}
	}
	if got := marks(t, app); len(got) != 101 {
		t.Error(len(got), "of 101")
	}
}
