// What the diary of requests holds, and above all what it does not.
package requestlog

import (
	"errors"
	"fmt"
	"log/slog"
	"strings"
	"testing"
	"time"
)

type written []string

func (w *written) log(moment *time.Time) *Log {
	return &Log{
		now: func() time.Time { return *moment },
		write: func(level slog.Level, message string, values ...any) {
			*w = append(*w, fmt.Sprint(append([]any{level, message}, values...)...))
		},
	}
}

func TestALineNamesTheKindOfAddressAndNobody(t *testing.T) {
	moment := time.Unix(1_000_000, 0)
	var lines written
	lines.log(&moment).Note(Line{
		Method: "GET", Pattern: "GET /api/collections/{collection}/records/{id}",
		Status: 200, Took: 3 * time.Millisecond, SignedIn: true,
	})
	if len(lines) != 1 || !strings.Contains(lines[0], "GET /api/collections/{collection}/records/{id}") {
		t.Fatalf("got %q", lines)
	}
}

func TestNothingIsWrittenAboutASecretDoor(t *testing.T) {
	moment := time.Unix(1_000_000, 0)
	var lines written
	log := lines.log(&moment)
	log.Note(Line{Method: "POST", Pattern: "POST /api/co-op/voting/cast-vote", Secret: true, Status: 200})
	log.Note(Line{Method: "POST", Pattern: "POST /api/co-op/voting/cast-vote", Secret: true, Status: 500, Fault: errors.New("broken")})
	if len(lines) != 0 {
		t.Errorf("got %q", lines)
	}
}

func TestAFaultIsWrittenWithItsReason(t *testing.T) {
	moment := time.Unix(1_000_000, 0)
	var lines written
	log := lines.log(&moment)
	log.Note(Line{Method: "POST", Pattern: "POST /api/co-op/time-bank/log-help", Status: 500, Fault: errors.New("no such column")})
	log.Note(Line{Method: "POST", Pattern: "POST /api/co-op/time-bank/log-help", Status: 400, Fault: errors.New("typed words")})
	if len(lines) != 2 || !strings.Contains(lines[0], "no such column") || !strings.HasPrefix(lines[0], "ERROR") {
		t.Errorf("got %q", lines)
	}
	if strings.Contains(lines[1], "typed words") {
		t.Errorf("a refusal's details are in the log: %q", lines[1])
	}
}

func TestTheDiaryGrowsNoFasterThanItsBound(t *testing.T) {
	moment := time.Unix(1_000_000, 0)
	var lines written
	log := lines.log(&moment)
	for range mostEachMinute + 25 {
		log.Note(Line{Method: "GET", Pattern: "/", Status: 404})
	}
	if len(lines) != mostEachMinute {
		t.Errorf("%d lines in a minute", len(lines))
	}
	moment = moment.Add(time.Minute)
	log.Note(Line{Method: "GET", Pattern: "/", Status: 404})
	if len(lines) != mostEachMinute+2 || !strings.Contains(lines[mostEachMinute], "25") {
		t.Errorf("what was left out is not told: %q", lines[mostEachMinute:])
	}
}
