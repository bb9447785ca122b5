// What was only ever added to is noticed when it is shorter, and nothing else is taken for that.
package history_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/pocketbase/dbx"

	"common-care/internal/fixture"
	"common-care/internal/history"
	"common-care/internal/server"
)

func TestMain(m *testing.M) {
	code := m.Run()
	fixture.RemoveTemplate()
	os.Exit(code)
}

func execute(t *testing.T, coop *server.Coop, queries ...string) {
	t.Helper()
	for _, query := range queries {
		if _, err := coop.App.NonconcurrentDB().NewQuery(query).Execute(); err != nil {
			t.Fatalf("%s: %v", query, err)
		}
	}
}

// happen adds events from the first number to the last.
func happen(t *testing.T, coop *server.Coop, first, last int) {
	t.Helper()
	for seq := first; seq <= last; seq++ {
		_, err := coop.App.NonconcurrentDB().Insert("events", dbx.Params{
			"id": fmt.Sprintf("event%010d", seq), "seq": seq, "at": "2026-01-01 00:00:00.000Z", "actor": "ann", "verb": "test/do", "detail": "{}",
		}).Execute()
		if err != nil {
			t.Fatal(err)
		}
	}
}

func keeper(coop *server.Coop) *history.Keeper {
	return history.Open(coop.App, coop.Settings.Root, coop.Settings.DataDir)
}

// kept is a co-op with ten events, written down.
func kept(t *testing.T) *server.Coop {
	t.Helper()
	coop := fixture.Open(t, fixture.Settings(t))
	happen(t, coop, 1, 10)
	k := keeper(coop)
	if err := k.Check(); err != nil {
		t.Fatal(err)
	}
	if err := k.Keep(); err != nil || k.Fault() != "" {
		t.Fatalf("%v %s", err, k.Fault())
	}
	return coop
}

// afterwards is what a start says.
func afterwards(t *testing.T, coop *server.Coop) string {
	t.Helper()
	k := keeper(coop)
	if err := k.Check(); err != nil {
		t.Fatal(err)
	}
	return k.Fault()
}

// without takes the guards away, as somebody does who wants to change what must not be changed.
func without(t *testing.T, coop *server.Coop, query string) {
	t.Helper()
	execute(t, coop, "DROP TRIGGER guard_events_update", "DROP TRIGGER guard_events_delete", query)
}

func TestAHistoryThatIsWholeOrHasGrownIsNoAlarm(t *testing.T) {
	coop := kept(t)
	if said := afterwards(t, coop); said != "" {
		t.Errorf("whole: %s", said)
	}
	happen(t, coop, 11, 30) // a kill came before these were written down
	if said := afterwards(t, coop); said != "" {
		t.Errorf("ahead of the file: %s", said)
	}
	execute(t, coop, "ALTER TABLE events ADD COLUMN place TEXT DEFAULT ''")
	if said := afterwards(t, coop); said != "" {
		t.Errorf("with one more column: %s", said)
	}
	execute(t, coop, "VACUUM")
	if said := afterwards(t, coop); said != "" {
		t.Errorf("after tidying up: %s", said)
	}
	if err := os.Remove(filepath.Join(coop.Settings.DataDir, history.File)); err != nil {
		t.Fatal(err)
	}
	if said := afterwards(t, coop); said != "" {
		t.Errorf("a first start: %s", said)
	}
}

func TestAShorterOrOtherHistoryIsNoticed(t *testing.T) {
	for name, c := range map[string]struct{ query, says string }{
		"the last rows are gone":     {"DELETE FROM events WHERE seq > 8", "events had 10 rows and 8 of them are there"},
		"one in the middle is gone":  {"DELETE FROM events WHERE seq = 4", "events had 10 rows and 9 of them are there"},
		"all are gone":               {"DELETE FROM events", "events had 10 rows and 0 of them are there"},
		"the last is another":        {"UPDATE events SET actor = 'ben' WHERE seq = 10", "row 10 of events is another than it was"},
		"the table is gone":          {"DROP TABLE events", "events is gone"},
		"a text became a number":     {"UPDATE events SET detail = 7 WHERE seq = 10", "row 10 of events is another than it was"},
		"the last was written again": {"DELETE FROM events WHERE seq = 10", "events had 10 rows and 9 of them are there"},
	} {
		t.Run(name, func(t *testing.T) {
			coop := kept(t)
			without(t, coop, c.query)
			said := afterwards(t, coop)
			if !strings.Contains(said, c.says) || !strings.Contains(said, "--accept-history") || !strings.Contains(said, "newest backup") {
				t.Errorf("it says %q", said)
			}
		})
	}
}

func TestABackupThatGrewAgainIsNoticed(t *testing.T) {
	coop := kept(t)
	without(t, coop, "DELETE FROM events WHERE seq > 8")
	for seq := 9; seq <= 12; seq++ { // others happened since: as many rows, and more
		execute(t, coop, fmt.Sprintf("INSERT INTO events (id, seq, at, actor, verb, detail) VALUES ('other%010d', %d, '2026-02-02 00:00:00.000Z', 'eve', 'test/do', '{}')", seq, seq))
	}
	if said := afterwards(t, coop); !strings.Contains(said, "row 10 of events is another than it was") {
		t.Errorf("it says %q", said)
	}
}

func TestTheAlarmStandsUntilItIsAcknowledged(t *testing.T) {
	coop := kept(t)
	without(t, coop, "DELETE FROM events WHERE seq > 8")
	running := keeper(coop)
	if err := running.Check(); err != nil || running.Fault() == "" {
		t.Fatalf("not noticed (%v)", err)
	}
	happen(t, coop, 20, 25)
	if err := running.Keep(); err != nil || running.Fault() == "" {
		t.Errorf("forgotten (%v)", err)
	}
	if afterwards(t, coop) == "" {
		t.Error("forgotten at the next start")
	}
	terminal := keeper(coop)
	if err := terminal.Retake(); err != nil || terminal.Fault() != "" {
		t.Fatalf("acknowledging: %v %s", err, terminal.Fault())
	}
	if err := running.Keep(); err != nil || running.Fault() != "" {
		t.Errorf("the running server does not hear of it: %v %s", err, running.Fault())
	}
	if said := afterwards(t, coop); said != "" {
		t.Errorf("at the next start: %s", said)
	}
}

func TestRowsThatGoWhileTheServerRunsAreNoticed(t *testing.T) {
	coop := kept(t)
	running := keeper(coop)
	if err := running.Check(); err != nil {
		t.Fatal(err)
	}
	without(t, coop, "DELETE FROM events WHERE seq > 8")
	if err := running.Keep(); err != nil || !strings.Contains(running.Fault(), "while the server ran") {
		t.Errorf("%v %q", err, running.Fault())
	}
	if afterwards(t, coop) == "" {
		t.Error("the shorter history was written down as whole")
	}
}

func TestAFileThatCannotBeReadIsAnAlarm(t *testing.T) {
	coop := kept(t)
	if err := os.WriteFile(filepath.Join(coop.Settings.DataDir, history.File), []byte(`{"events":`), 0o600); err != nil {
		t.Fatal(err)
	}
	if said := afterwards(t, coop); !strings.Contains(said, "cannot be read") {
		t.Errorf("it says %q", said)
	}
}
