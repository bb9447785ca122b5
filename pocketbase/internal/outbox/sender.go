// Package outbox sends the messages that commands have written as rows, after their commit.
//
// A message is sent at most once. Its row is claimed before the mail server is called, and marked just before
// the last byte that hands it over. If the server says "not now", or this process is killed before that mark, the
// message is tried again later, also after a restart; the waits grow, until the row's tryUntil. If the server says
// that nobody has this address, or that it never takes this message, it is not asked again. If nobody can know
// whether the server took it (the connection broke after the last byte, or this process was killed there), it is
// not sent again: it stands on the person's page, and the row says why, so that the office can see it; but one who
// gets two cannot know which of them counts. The Message-ID is made from the row's id, so that even a copy made on
// the way is recognised.
package outbox

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/pocketbase/dbx"
	"github.com/pocketbase/pocketbase/core"
	"github.com/pocketbase/pocketbase/tools/types"

	"common-care/internal/clock"
)

const (
	// MostTries is how often the mail server may say "not now" to a message whose row has no tryUntil.
	MostTries = 8
	// firstWait doubles with each try, up to longestWait: 30 s, 1 min, 2 min …
	firstWait   = 30 * time.Second
	longestWait = 4 * time.Hour
	// lease is how long a hand-over can take; a claim that is older belongs to a process that is gone.
	lease = 5 * time.Minute
	// lookAgain is how often rows are looked for without being told.
	lookAgain = 20 * time.Second
	atOnce    = 20
)

// What a mail server can say, besides "not now". The texts of the errors are for the log and the row.
var (
	// ErrUnknown says that nobody can know whether the message was taken.
	ErrUnknown = errors.New("it is not known whether the mail server took the message")
	// ErrNobodyThere says that nobody can be reached at this address, now or later.
	ErrNobodyThere = errors.New("nobody has this address")
	// ErrRefused says that this message is not taken, now or later.
	ErrRefused = errors.New("the mail server does not take this message")
)

// failures are the words for a row that is given up, as src/domain/messages knows them.
var failures = map[error]string{ErrUnknown: "unknown", ErrNobodyThere: "address", ErrRefused: "refused"}

// failureOf is empty for "not now".
func failureOf(failed error) string {
	for is, word := range failures {
		if errors.Is(failed, is) {
			return word
		}
	}
	return ""
}

// Post hands one message to a mail server. It calls last just before the byte after which the server has the
// message, and does not go on when last fails. What failed for good is one of the errors above, wrapped.
type Post func(ctx context.Context, message Message, last func() error) error

// handingOver marks a row whose message may be with the mail server.
const handingOver = "handing over"

// Message is one row, ready to go.
type Message struct {
	ID       string `db:"id"`
	To       string `db:"to"`
	Language string `db:"language"`
	Subject  string `db:"subject"`
	Text     string `db:"text"`
	Deliver  bool   `db:"deliver"`
	Tries    int    `db:"tries"`
	// TryUntil is when trying ends, as PocketBase writes dates; empty: after MostTries.
	TryUntil string `db:"tryUntil"`
}

// Sender empties the outbox.
type Sender struct {
	App core.App
	// Post is nil where there is no mail server: then messages wait, and nothing counts as tried.
	Post Post
	// KeepText leaves the words in the row after sending (demo: they are read in the post box).
	KeepText bool
	// Rest is called when there is no more to send for now (nil: nothing has to be let go).
	Rest func()

	wake chan struct{}
}

// New makes a sender. post may be nil.
func New(app core.App, post Post, keepText bool) *Sender {
	return &Sender{App: app, Post: post, KeepText: keepText, wake: make(chan struct{}, 1)}
}

// Wake tells the sender that there is something to send. It never waits.
func (s *Sender) Wake() {
	select {
	case s.wake <- struct{}{}:
	default:
	}
}

// Run sends until the context ends.
func (s *Sender) Run(ctx context.Context) {
	pause := time.NewTicker(lookAgain)
	defer pause.Stop()
	for {
		if err := s.SendDue(ctx); err != nil && ctx.Err() == nil {
			s.App.Logger().Error("The outbox could not be emptied", "fault", err.Error())
		}
		select {
		case <-ctx.Done():
			return
		case <-pause.C:
		case <-s.wake:
		}
	}
}

// SendDue sends what is due now and answers when there is no more.
func (s *Sender) SendDue(ctx context.Context) (err error) {
	defer func() {
		if fault := recover(); fault != nil {
			err = fmt.Errorf("sending failed: %v", fault)
		}
	}()
	if s.Post == nil || !s.App.HasTable("outbox") {
		return nil
	}
	if err := s.settleStranded(); err != nil {
		return err
	}
	if s.Rest != nil {
		defer s.Rest()
	}
	for ctx.Err() == nil {
		due, err := s.due()
		if err != nil || len(due) == 0 {
			return err
		}
		if err := s.sendSome(ctx, due); err != nil {
			return err
		}
	}
	return nil
}

// sendSome sends these messages until there is a new one, which may have to go before them.
func (s *Sender) sendSome(ctx context.Context, due []Message) error {
	for _, message := range due {
		if err := s.sendOne(ctx, message); err != nil {
			return err
		}
		select {
		case <-s.wake:
			return nil
		case <-ctx.Done():
			return nil
		default:
		}
	}
	return nil
}

func (s *Sender) due() ([]Message, error) {
	var due []Message
	err := s.App.ConcurrentDB().NewQuery(
		"SELECT id, `to`, language, subject, text, deliver, tries, tryUntil FROM outbox " +
			"WHERE sentAt = '' AND claimedAt = '' AND failedAt = '' AND (tries < {:most} OR tryUntil != '') AND (nextTryAt = '' OR nextTryAt <= {:now}) " +
			"ORDER BY priority DESC, queuedAt, id LIMIT {:some}").
		Bind(dbx.Params{"most": MostTries, "now": now(0), "some": atOnce}).All(&due)
	return due, err
}

func (s *Sender) sendOne(ctx context.Context, message Message) error {
	mine, err := s.claim(message)
	if err != nil || !mine {
		return err
	}
	// Going down while sending must not leave it unknown: the hand-over has its own time limit.
	patience, cancel := context.WithTimeout(context.WithoutCancel(ctx), lease/2)
	defer cancel()
	last := func() error { return s.set(message.ID, dbx.Params{"lastError": handingOver}, false) }
	var failed error
	if message.Deliver {
		failed = s.Post(patience, message, last)
	} else {
		failed = last() // the same writes as for a known address: nobody learns from how busy the disk is
	}
	switch {
	case failed == nil:
		return s.set(message.ID, dbx.Params{"sentAt": now(0), "claimedAt": "", "nextTryAt": "", "lastError": ""}, !s.KeepText)
	case failureOf(failed) != "":
		return s.giveUp(message.ID, failureOf(failed), failed)
	case message.isOver():
		return s.giveUp(message.ID, "given-up", failed)
	default:
		return s.set(message.ID, dbx.Params{
			"claimedAt": "",
			"nextTryAt": now(waitAfter(message.Tries)),
			"lastError": short(failed),
		}, false)
	}
}

// isOver says whether the try that was just made was the last one.
func (m Message) isOver() bool {
	if m.TryUntil == "" {
		return m.Tries+1 >= MostTries
	}
	return m.TryUntil <= now(0)
}

func waitAfter(tries int) time.Duration {
	const doublings = 10 // past it the longest wait holds, and a shift could overflow
	return min(firstWait<<min(tries, doublings), longestWait)
}

// claim takes the row for this process: of two that try, the database lets one.
func (s *Sender) claim(message Message) (bool, error) {
	result, err := s.App.NonconcurrentDB().NewQuery(
		"UPDATE outbox SET claimedAt = {:now}, tries = tries + 1, lastError = '' WHERE id = {:id} AND sentAt = '' AND claimedAt = '' AND tries = {:tries}").
		Bind(dbx.Params{"now": now(0), "id": message.ID, "tries": message.Tries}).Execute()
	if err != nil {
		return false, err
	}
	rows, err := result.RowsAffected()
	return rows == 1, err
}

// settleStranded looks after the rows whose process was killed while it held them.
func (s *Sender) settleStranded() error {
	var stranded []struct {
		ID        string `db:"id"`
		LastError string `db:"lastError"`
	}
	err := s.App.ConcurrentDB().NewQuery(
		"SELECT id, lastError FROM outbox WHERE sentAt = '' AND claimedAt != '' AND claimedAt < {:before}").
		Bind(dbx.Params{"before": now(-lease)}).All(&stranded)
	if err != nil {
		return err
	}
	for _, row := range stranded {
		if row.LastError == handingOver {
			err = s.giveUp(row.ID, "unknown", ErrUnknown)
		} else {
			err = s.set(row.ID, dbx.Params{"claimedAt": "", "nextTryAt": "", "lastError": "the server stopped before sending"}, false)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func (s *Sender) giveUp(id, failure string, reason error) error {
	s.App.Logger().Error("A message was not delivered", "message", id, "fault", short(reason))
	return s.set(id, dbx.Params{
		"claimedAt": "",
		"nextTryAt": "",
		"failedAt":  now(0),
		"failure":   failure,
		"lastError": "given up: " + short(reason),
	}, !s.KeepText)
}

// set writes what became of a row. Its words are taken away when nobody needs them any more: they hold a link
// that lets a person in.
func (s *Sender) set(id string, values dbx.Params, forget bool) error {
	if forget {
		values["text"] = ""
	}
	_, err := s.App.NonconcurrentDB().Update("outbox", values, dbx.HashExp{"id": id}).Execute()
	return err
}

// now is the time, moved by some, as PocketBase writes dates.
func now(by time.Duration) string {
	at, err := types.ParseDateTime(clock.Now().Add(by))
	if err != nil {
		return ""
	}
	return at.String()
}

func short(err error) string {
	text := err.Error()
	if len(text) > 300 {
		text = text[:300]
	}
	return text
}
