// A server that is started over the network, answers, and is stopped.
package server_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	"common-care/internal/fixture"
	"common-care/internal/history"
	"common-care/internal/selfcheck"
	"common-care/internal/server"
)

// terminal keeps what is printed and tells when the server says that it is ready.
type terminal struct {
	mutex sync.Mutex
	text  bytes.Buffer
	ready chan string
}

var servingOn = regexp.MustCompile(`is serving \S+ \(\w+\) on (\S+)`)

func (t *terminal) Write(line []byte) (int, error) {
	t.mutex.Lock()
	defer t.mutex.Unlock()
	if found := servingOn.FindSubmatch(line); found != nil {
		t.ready <- string(found[1])
	}
	return t.text.Write(line)
}

func TestTheServerStartsAnswersAndStops(t *testing.T) {
	chosen := fixture.Settings(t)
	if err := os.WriteFile(filepath.Join(chosen.SiteDir(), "index.html"), []byte("<h1>Home</h1>"), 0o644); err != nil {
		t.Fatal(err)
	}
	screen := &terminal{ready: make(chan string, 1)}
	ctx, stop := context.WithCancel(context.Background())
	defer stop()
	ended := make(chan error, 1)
	go func() { ended <- server.Serve(ctx, chosen, screen) }()
	var address string
	select {
	case address = <-screen.ready:
	case err := <-ended:
		t.Fatalf("it did not start: %v", err)
	}
	answer, err := http.Get("http://" + address + "/")
	if err != nil {
		t.Fatal(err)
	}
	body, _ := io.ReadAll(answer.Body)
	_ = answer.Body.Close()
	if answer.StatusCode != 200 || !strings.Contains(string(body), "Home") {
		t.Errorf("got %d %s", answer.StatusCode, body)
	}
	if answer.Header.Get("Server") != "" {
		t.Errorf("it tells what it runs on: %v", answer.Header)
	}
	other := chosen
	other.HTTP = address
	if err := server.Serve(ctx, other, io.Discard); err == nil || !strings.Contains(err.Error(), "already in use") {
		t.Errorf("a second one: %v", err)
	}
	stop()
	select {
	case err := <-ended:
		if err != nil {
			t.Errorf("stopping: %v", err)
		}
	case <-time.After(10 * time.Second):
		t.Fatal("it does not stop")
	}
	if _, err := http.Get("http://" + address + "/"); err == nil {
		t.Error("it still answers")
	}
	if _, err := os.Stat(filepath.Join(chosen.DataDir, history.File)); err != nil {
		t.Errorf("how far the history has come is not written down: %v", err)
	}
	if !strings.Contains(screen.text.String(), "No mail server is set") || !strings.Contains(screen.text.String(), "stopping") {
		t.Errorf("it said %q", screen.text.String())
	}
}

func TestAShortenedHistoryIsToldAtTheStartAndServed(t *testing.T) {
	chosen := fixture.Settings(t)
	heads := []byte(`{"events":{"rows":7,"last":7,"columns":["id"],"digest":"x"}}`)
	if err := os.WriteFile(filepath.Join(chosen.DataDir, history.File), heads, 0o600); err != nil {
		t.Fatal(err)
	}
	screen := &terminal{ready: make(chan string, 1)}
	ctx, stop := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() { ended <- server.Serve(ctx, chosen, screen) }()
	select {
	case <-screen.ready:
	case err := <-ended:
		t.Fatalf("it did not start: %v", err)
	}
	stop()
	if err := <-ended; err != nil {
		t.Errorf("stopping: %v", err)
	}
	if said := screen.text.String(); !strings.Contains(said, server.NoteMark+"The history is shorter than it was: events had 7 rows and 0 of them are there.") {
		t.Errorf("it said %q", said)
	}
	if after, err := os.ReadFile(filepath.Join(chosen.DataDir, history.File)); err != nil || string(after) != string(heads) {
		t.Errorf("the alarm was overwritten: %s (%v)", after, err)
	}
}

func TestAnUnsafeServerAnswersNobody(t *testing.T) {
	chosen := fixture.Settings(t)
	chosen.PublicURL = "http://care.coop"
	screen := &terminal{ready: make(chan string, 1)}
	err := server.Serve(context.Background(), chosen, screen)
	var unsafe selfcheck.Unsafe
	if !errors.As(err, &unsafe) || len(screen.ready) != 0 {
		t.Errorf("got %v, said %q", err, screen.text.String())
	}
}

func TestHooksThatCannotBeReadAreTold(t *testing.T) {
	chosen := fixture.Settings(t)
	if err := os.WriteFile(filepath.Join(chosen.HooksDir(), "main.pb.js"), []byte("routerAdd("), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := server.Open(chosen); err == nil || !strings.Contains(err.Error(), "could not be loaded") {
		t.Errorf("got %v", err)
	}
}

func TestAMigrationThatFailsIsTold(t *testing.T) {
	chosen := fixture.Settings(t)
	broken := `migrate((app) => { throw new Error("no such rule") })`
	if err := os.WriteFile(filepath.Join(chosen.MigrationsDir(), "1899999999_broken.js"), []byte(broken), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := fixture.Open(t, chosen).Ready(); err == nil || !strings.Contains(err.Error(), "no such rule") {
		t.Errorf("got %v", err)
	}
}

func TestABrokenMailServerAddressIsToldAtTheStart(t *testing.T) {
	chosen := fixture.Settings(t)
	chosen.SMTPURL = "http://ann:secret@mail.coop"
	if err := server.Serve(context.Background(), chosen, io.Discard); err == nil || !strings.Contains(err.Error(), "COMMON_CARE_SMTP_URL") {
		t.Errorf("got %v", err)
	}
}
