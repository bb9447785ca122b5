// A message is sent at most once, whatever happens to the mail server or to this process.
package outbox_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/pocketbase/dbx"
	"github.com/pocketbase/pocketbase/core"

	"common-care/internal/fixture"
	"common-care/internal/outbox"
	"common-care/internal/server"
)

func TestMain(m *testing.M) {
	code := m.Run()
	fixture.RemoveTemplate()
	os.Exit(code)
}

type row struct {
	ID        string `db:"id"`
	Text      string `db:"text"`
	SentAt    string `db:"sentAt"`
	ClaimedAt string `db:"claimedAt"`
	NextTryAt string `db:"nextTryAt"`
	Tries     int    `db:"tries"`
	LastError string `db:"lastError"`
}

func queue(t *testing.T, coop *server.Coop, id string, values dbx.Params) {
	t.Helper()
	all := dbx.Params{
		"id": id, "to": id + "@care.coop", "language": "en", "template": "test", "subject": "Hello", "text": "Words with a link",
		"deliver": true, "queuedAt": "2026-01-01 00:00:00.000Z", "tries": 0,
	}
	for name, value := range values {
		all[name] = value
	}
	if _, err := coop.App.NonconcurrentDB().Insert("outbox", all).Execute(); err != nil {
		t.Fatal(err)
	}
}

func read(t *testing.T, coop *server.Coop, id string) row {
	t.Helper()
	var found row
	err := coop.App.ConcurrentDB().NewQuery("SELECT id, text, sentAt, claimedAt, nextTryAt, tries, lastError FROM outbox WHERE id = {:id}").
		Bind(dbx.Params{"id": id}).One(&found)
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// postman counts what is handed over.
type postman struct {
	mutex sync.Mutex
	sent  map[string]int
	fail  func(outbox.Message) error
}

func (p *postman) post(_ context.Context, message outbox.Message, last func() error) error {
	p.mutex.Lock()
	defer p.mutex.Unlock()
	if p.fail != nil {
		if err := p.fail(message); err != nil {
			return err
		}
	}
	if err := last(); err != nil {
		return err
	}
	if p.sent == nil {
		p.sent = map[string]int{}
	}
	p.sent[message.ID]++
	return nil
}

func send(t *testing.T, sender *outbox.Sender) {
	t.Helper()
	if err := sender.SendDue(context.Background()); err != nil {
		t.Fatal(err)
	}
}

func TestAMessageIsSentOnceAndItsWordsAreForgotten(t *testing.T) {
	coop := fixture.Open(t, fixture.Settings(t))
	queue(t, coop, "ann", nil)
	mail := &postman{}
	sender := outbox.New(coop.App, mail.post, false)
	send(t, sender)
	send(t, sender)
	got := read(t, coop, "ann")
	if mail.sent["ann"] != 1 || got.SentAt == "" || got.Text != "" || got.Tries != 1 || got.ClaimedAt != "" || got.LastError != "" {
		t.Errorf("sent %d times, row %+v", mail.sent["ann"], got)
	}
}

func TestInTheDemoTheWordsStay(t *testing.T) {
	coop := fixture.Open(t, fixture.Settings(t))
	queue(t, coop, "ann", nil)
	send(t, outbox.New(coop.App, (&postman{}).post, true))
	if got := read(t, coop, "ann"); got.Text == "" || got.SentAt == "" {
		t.Errorf("row %+v", got)
	}
}

func TestAMessageToAnUnknownAddressLooksSentAndGoesNowhere(t *testing.T) {
	coop := fixture.Open(t, fixture.Settings(t))
	queue(t, coop, "ann", nil)
	queue(t, coop, "nobody", dbx.Params{"deliver": false})
	mail := &postman{}
	send(t, outbox.New(coop.App, mail.post, false))
	known, unknown := read(t, coop, "ann"), read(t, coop, "nobody")
	if mail.sent["ann"] != 1 || mail.sent["nobody"] != 0 {
		t.Errorf("sent %v", mail.sent)
	}
	known.ID, unknown.ID, known.SentAt, unknown.SentAt = "", "", "", ""
	if known != unknown {
		t.Errorf("the rows differ: %+v %+v", known, unknown)
	}
}

func TestARefusedMessageIsTriedAgainLaterAlsoAfterARestart(t *testing.T) {
	coop := fixture.Open(t, fixture.Settings(t))
	queue(t, coop, "ann", nil)
	broken := &postman{fail: func(outbox.Message) error { return errors.New("451 come back later") }}
	send(t, outbox.New(coop.App, broken.post, false))
	got := read(t, coop, "ann")
	if got.Tries != 1 || got.SentAt != "" || got.NextTryAt == "" || got.ClaimedAt != "" || !strings.Contains(got.LastError, "451") || got.Text == "" {
		t.Fatalf("after the first try: %+v", got)
	}
	mail := &postman{}
	restarted := outbox.New(coop.App, mail.post, false)
	send(t, restarted)
	if len(mail.sent) != 0 {
		t.Error("tried again at once")
	}
	_, err := coop.App.NonconcurrentDB().Update("outbox", dbx.Params{"nextTryAt": "2026-01-01 00:00:00.000Z"}, dbx.HashExp{"id": "ann"}).Execute()
	if err != nil {
		t.Fatal(err)
	}
	send(t, restarted)
	if got := read(t, coop, "ann"); mail.sent["ann"] != 1 || got.SentAt == "" || got.Tries != 2 {
		t.Errorf("sent %v, row %+v", mail.sent, got)
	}
}

func TestTheWaitDoublesAndEnds(t *testing.T) {
	coop := fixture.Open(t, fixture.Settings(t))
	queue(t, coop, "ann", nil)
	broken := &postman{fail: func(outbox.Message) error { return errors.New("no") }}
	sender := outbox.New(coop.App, broken.post, false)
	var before time.Duration
	for try := 1; try <= outbox.MostTries; try++ {
		send(t, sender)
		got := read(t, coop, "ann")
		if got.Tries != try {
			t.Fatalf("try %d: %+v", try, got)
		}
		if try == outbox.MostTries {
			if got.SentAt != "" || got.NextTryAt != "" || got.Text != "" || !strings.HasPrefix(got.LastError, "given up") {
				t.Errorf("in the end: %+v", got)
			}
			break
		}
		next, err := time.Parse("2006-01-02 15:04:05.000Z", got.NextTryAt)
		if err != nil {
			t.Fatal(err)
		}
		wait := time.Until(next)
		if wait <= before {
			t.Errorf("try %d waits %s after %s", try, wait, before)
		}
		before = wait
		_, _ = coop.App.NonconcurrentDB().Update("outbox", dbx.Params{"nextTryAt": ""}, dbx.HashExp{"id": "ann"}).Execute()
	}
	send(t, sender)
	if got := read(t, coop, "ann"); got.Tries != outbox.MostTries {
		t.Errorf("tried after the end: %+v", got)
	}
}

func TestWhatMayHaveArrivedIsNotSentAgain(t *testing.T) {
	coop := fixture.Open(t, fixture.Settings(t))
	queue(t, coop, "ann", nil)
	mail := &postman{fail: func(outbox.Message) error { return fmt.Errorf("%w: connection reset", outbox.ErrUnknown) }}
	sender := outbox.New(coop.App, mail.post, false)
	send(t, sender)
	mail.fail = nil
	send(t, sender)
	if got := read(t, coop, "ann"); len(mail.sent) != 0 || got.SentAt != "" || !strings.Contains(got.LastError, "not known") || got.Text != "" {
		t.Errorf("sent %v, row %+v", mail.sent, got)
	}
}

func TestAProcessThatWasKilledWhileSending(t *testing.T) {
	const longAgo = "2026-01-01 00:00:00.000Z"
	coop := fixture.Open(t, fixture.Settings(t))
	soon := time.Now().UTC().Format("2006-01-02 15:04:05.000Z")
	queue(t, coop, "before", dbx.Params{"claimedAt": longAgo, "tries": 1})
	queue(t, coop, "during", dbx.Params{"claimedAt": longAgo, "tries": 1, "lastError": "handing over"})
	queue(t, coop, "still", dbx.Params{"claimedAt": soon, "tries": 1})
	mail := &postman{}
	send(t, outbox.New(coop.App, mail.post, false))
	if mail.sent["before"] != 1 || read(t, coop, "before").SentAt == "" {
		t.Error("killed before the hand-over: it must be sent")
	}
	if mail.sent["during"] != 0 || !strings.Contains(read(t, coop, "during").LastError, "not known") {
		t.Error("killed during the hand-over: it must not be sent again")
	}
	if mail.sent["still"] != 0 || read(t, coop, "still").ClaimedAt == "" {
		t.Error("another process may still hold it: it must be left alone")
	}
}

func TestTwoSendersDoNotSendTheSame(t *testing.T) {
	coop := fixture.Open(t, fixture.Settings(t))
	for i := range 30 {
		queue(t, coop, fmt.Sprintf("person%d", i), nil)
	}
	mail := &postman{}
	var both sync.WaitGroup
	for range 2 {
		both.Go(func() { _ = outbox.New(coop.App, mail.post, false).SendDue(context.Background()) })
	}
	both.Wait()
	if len(mail.sent) != 30 {
		t.Errorf("%d of 30 sent", len(mail.sent))
	}
	for id, times := range mail.sent {
		if times != 1 {
			t.Errorf("%s got it %d times", id, times)
		}
	}
}

func TestWithoutAMailServerMessagesWait(t *testing.T) {
	coop := fixture.Open(t, fixture.Settings(t))
	queue(t, coop, "ann", nil)
	send(t, outbox.New(coop.App, nil, false))
	if got := read(t, coop, "ann"); got.Tries != 0 || got.SentAt != "" || got.Text == "" {
		t.Errorf("row %+v", got)
	}
}

func TestAPanicWhileSendingStopsNothing(t *testing.T) {
	coop := fixture.Open(t, fixture.Settings(t))
	queue(t, coop, "ann", nil)
	sender := outbox.New(coop.App, func(context.Context, outbox.Message, func() error) error { panic("broken") }, false)
	if err := sender.SendDue(context.Background()); err == nil || !strings.Contains(err.Error(), "broken") {
		t.Errorf("got %v", err)
	}
}

func TestWakingSendsWithoutWaiting(t *testing.T) {
	coop := fixture.Open(t, fixture.Settings(t))
	arrived := make(chan string, 1)
	sender := outbox.New(coop.App, func(_ context.Context, message outbox.Message, last func() error) error {
		arrived <- message.ID
		return last()
	}, false)
	ctx, stop := context.WithCancel(context.Background())
	done := make(chan struct{})
	go func() { defer close(done); sender.Run(ctx) }()
	queue(t, coop, "ann", nil)
	sender.Wake()
	if got := <-arrived; got != "ann" {
		t.Errorf("got %s", got)
	}
	stop()
	<-done
	if read(t, coop, "ann").SentAt == "" {
		t.Error("stopping left the row open")
	}
}

func TestWhoSignsInDoesNotWaitBehindTwoThousandResults(t *testing.T) {
	const results = 2000
	coop := fixture.Open(t, fixture.Settings(t))
	err := coop.App.RunInTransaction(func(tx core.App) error {
		for i := range results {
			if _, err := tx.DB().Insert("outbox", dbx.Params{
				"id": fmt.Sprintf("result%09d", i), "to": fmt.Sprintf("member%d@care.coop", i), "language": "en", "template": "vote-carried",
				"subject": "Result", "text": "Carried", "deliver": true, "queuedAt": "2026-01-01 00:00:00.000Z", "tries": 0,
			}).Execute(); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	var order []string
	mail := &postman{}
	var sender *outbox.Sender
	rested := 0
	sender = outbox.New(coop.App, func(ctx context.Context, message outbox.Message, last func() error) error {
		order = append(order, message.ID)
		if len(order) == 5 { // while results are going out, somebody asks to sign in; a name alone puts nothing first
			queue(t, coop, "later", dbx.Params{"template": "sign-in-later", "queuedAt": "2026-01-02 00:00:00.000Z"})
			queue(t, coop, "reminder", dbx.Params{"template": "vote-opens", "priority": 50, "queuedAt": "2026-01-02 00:00:00.000Z"})
			queue(t, coop, "signing-in", dbx.Params{"template": "sign-in", "priority": 100, "queuedAt": "2026-01-02 00:00:00.000Z"})
			sender.Wake()
		}
		return mail.post(ctx, message, last)
	}, false)
	sender.Rest = func() { rested++ }
	send(t, sender)
	if len(order) != results+3 || order[5] != "signing-in" || order[6] != "reminder" || order[len(order)-1] != "later" {
		t.Errorf("%d were sent; after the fifth %v, at the end %v", len(order), order[5:8], order[len(order)-1])
	}
	if rested != 1 {
		t.Errorf("the connection was let go %d times", rested)
	}
}
