// What becomes of messages between two real ends: the rows of a co-op, and a mail server that takes them, says "not
// now", says no, or hangs up; and a process that is killed at the worst moment.
package outbox_test

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"net"
	"os"
	"os/exec"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/pocketbase/dbx"

	"common-care/internal/fixture"
	"common-care/internal/outbox"
	"common-care/internal/server"
	"common-care/internal/settings"
)

// mailServer is a small mail server. Each recipient can get answers of their own, and what it took it counts by Message-ID.
type mailServer struct {
	address string
	// recipient answers RCPT; "" is "250 ok", and "hang up" ends the connection.
	recipient func(to string) string
	// arrived is called when it has a whole message, before it says so. False ends the connection without a word.
	arrived func(to string) bool

	mutex sync.Mutex
	taken map[string]int
}

func startMailServer(t *testing.T) *mailServer {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = listener.Close() })
	m := &mailServer{
		address:   "smtp://" + listener.Addr().String(),
		recipient: func(string) string { return "" },
		arrived:   func(string) bool { return true },
		taken:     map[string]int{},
	}
	go func() {
		for {
			connection, err := listener.Accept()
			if err != nil {
				return
			}
			go m.converse(connection)
		}
	}()
	return m
}

var (
	messageID = regexp.MustCompile(`(?m)^Message-ID: <(.+)@`)
	inAngles  = regexp.MustCompile(`<(.*)>`)
)

func (m *mailServer) converse(connection net.Conn) {
	defer func() { _ = connection.Close() }()
	lines := bufio.NewReader(connection)
	say := func(line string) { _, _ = io.WriteString(connection, line+"\r\n") }
	say("220 ready")
	to := ""
	for {
		line, err := lines.ReadString('\n')
		if err != nil {
			return
		}
		switch word := strings.ToUpper(strings.Fields(line + " x")[0]); word {
		case "RCPT":
			to = inAngles.FindStringSubmatch(line)[1]
			answer := m.recipient(to)
			if answer == "hang up" {
				return
			}
			if answer == "" {
				answer = "250 ok"
			}
			say(answer)
		case "DATA":
			say("354 go on")
			if !m.take(lines, to) {
				return
			}
			say("250 taken")
		default:
			say("250 ok")
		}
	}
}

func (m *mailServer) take(lines *bufio.Reader, to string) bool {
	var text strings.Builder
	for {
		line, err := lines.ReadString('\n')
		if err != nil {
			return false
		}
		if line == ".\r\n" {
			break
		}
		text.WriteString(line)
	}
	m.mutex.Lock()
	m.taken[messageID.FindStringSubmatch(text.String())[1]]++
	m.mutex.Unlock()
	return m.arrived(to)
}

// count says how often a message was taken.
func (m *mailServer) count(id string) int {
	m.mutex.Lock()
	defer m.mutex.Unlock()
	return m.taken[id]
}

func (m *mailServer) sender(t *testing.T, coop *server.Coop) *outbox.Sender {
	t.Helper()
	to, err := outbox.ServerFrom(m.address, "Ashbrook Care <post@ashbrook.coop>")
	if err != nil {
		t.Fatal(err)
	}
	sender := outbox.New(coop.App, to.Post, false)
	sender.Rest = to.HangUp
	return sender
}

// in is a moment from now, as PocketBase writes dates.
func in(by time.Duration) string { return time.Now().UTC().Add(by).Format("2006-01-02 15:04:05.000Z") }

// allDue lets everything that waits be due now.
func allDue(t *testing.T, coop *server.Coop) {
	t.Helper()
	if _, err := coop.App.NonconcurrentDB().NewQuery("UPDATE outbox SET nextTryAt = ''").Execute(); err != nil {
		t.Fatal(err)
	}
}

func failureOf(t *testing.T, coop *server.Coop, id string) (failure string, failedAt string) {
	t.Helper()
	err := coop.App.ConcurrentDB().NewQuery("SELECT failure, failedAt FROM outbox WHERE id = {:id}").
		Bind(dbx.Params{"id": id}).Row(&failure, &failedAt)
	if err != nil {
		t.Fatal(err)
	}
	return failure, failedAt
}

func TestOfManyReadersEachGetsTheirsOnceWhateverTheMailServerSaysToOthers(t *testing.T) {
	const readers = 200
	coop := fixture.Open(t, fixture.Settings(t))
	m := startMailServer(t)
	asked := map[string]int{}
	m.recipient = func(to string) string {
		m.mutex.Lock()
		defer m.mutex.Unlock()
		asked[to]++
		var number int
		_, _ = fmt.Sscanf(to, "person%d@", &number)
		switch {
		case number%7 == 0:
			return "550 5.1.1 no such person"
		case number%5 == 0 && asked[to] == 1:
			return "450 4.2.1 not now"
		case number%31 == 0 && asked[to] == 1:
			return "hang up"
		}
		return ""
	}
	for i := range readers {
		queue(t, coop, fmt.Sprintf("person%d", i), dbx.Params{"tryUntil": in(24 * time.Hour)})
	}
	for range 4 {
		send(t, m.sender(t, coop))
		allDue(t, coop)
	}
	for i := range readers {
		id := fmt.Sprintf("person%d", i)
		failure, _ := failureOf(t, coop, id)
		want, word := 1, ""
		if i%7 == 0 {
			want, word = 0, "address"
		}
		if got := m.count(id); got != want || failure != word {
			t.Errorf("%s was taken %d times, failure %q", id, got, failure)
		}
		if i%7 == 0 && asked[id+"@care.coop"] != 1 {
			t.Errorf("the mail server was asked %d times about %s, who is not there", asked[id+"@care.coop"], id)
		}
	}
}

func TestWhatTheMailServerSaysDecidesWhetherItIsAskedAgain(t *testing.T) {
	for _, one := range []struct{ says, failure string }{
		{"450 4.2.1 the mailbox is busy", ""},
		{"452 4.2.2 the mailbox is full", ""},
		{"550 5.1.1 no such person", "address"},
		{"550 no such person", "address"},
		{"552 5.2.2 the mailbox is full for ever", "address"},
		{"530 5.7.0 say who you are first", ""},
		{"535 5.7.8 the password is wrong", ""},
		{"554 5.7.1 you may not send here", ""},
	} {
		t.Run(one.says, func(t *testing.T) {
			coop := fixture.Open(t, fixture.Settings(t))
			m := startMailServer(t)
			m.recipient = func(string) string { return one.says }
			queue(t, coop, "ann", dbx.Params{"tryUntil": in(time.Hour)})
			send(t, m.sender(t, coop))
			got := read(t, coop, "ann")
			failure, failedAt := failureOf(t, coop, "ann")
			over := one.failure != ""
			if failure != one.failure || (failedAt != "") != over || (got.NextTryAt == "") != over || (got.Text == "") != over {
				t.Errorf("failure %q at %q, row %+v", failure, failedAt, got)
			}
			m.recipient = func(string) string { return "" }
			allDue(t, coop)
			send(t, m.sender(t, coop))
			if taken := m.count("ann"); (taken == 0) != over {
				t.Errorf("taken %d times", taken)
			}
		})
	}
}

func TestNotNowIsAskedAgainUntilItsTimeIsOver(t *testing.T) {
	coop := fixture.Open(t, fixture.Settings(t))
	m := startMailServer(t)
	m.recipient = func(string) string { return "450 not now" }
	queue(t, coop, "patient", dbx.Params{"tryUntil": in(time.Hour), "tries": outbox.MostTries + 5})
	queue(t, coop, "over", dbx.Params{"tryUntil": in(-time.Second), "tries": 2})
	send(t, m.sender(t, coop))
	if failure, _ := failureOf(t, coop, "patient"); failure != "" {
		t.Errorf("given up before its time: %s", failure)
	}
	wait, err := time.Parse("2006-01-02 15:04:05.000Z", read(t, coop, "patient").NextTryAt)
	if hours := time.Until(wait); err != nil || hours < 3*time.Hour || hours > 4*time.Hour {
		t.Errorf("waits %s, %v", hours, err)
	}
	if failure, failedAt := failureOf(t, coop, "over"); failure != "given-up" || failedAt == "" {
		t.Errorf("past its time: %q at %q", failure, failedAt)
	}
}

func TestAMessageThatIsNotTakenIsNotSentAgain(t *testing.T) {
	coop := fixture.Open(t, fixture.Settings(t))
	refused := &postman{fail: func(outbox.Message) error { return fmt.Errorf("%w: 552 too large", outbox.ErrRefused) }}
	queue(t, coop, "ann", dbx.Params{"tryUntil": in(time.Hour)})
	send(t, outbox.New(coop.App, refused.post, false))
	if failure, _ := failureOf(t, coop, "ann"); failure != "refused" {
		t.Errorf("failure %q", failure)
	}
	mail := &postman{}
	send(t, outbox.New(coop.App, mail.post, false))
	if len(mail.sent) != 0 {
		t.Error("sent again")
	}
}

const (
	childFolder = "OUTBOX_CHILD_FOLDER"
	childMail   = "OUTBOX_CHILD_MAIL"
)

func settingsIn(root string) settings.Settings {
	return settings.Settings{
		HTTP: "127.0.0.1:0", Root: root, DataDir: root + "/pb_data", Mode: settings.Production, PublicURL: "http://127.0.0.1:8090",
	}
}

// TestTheProcessThatIsKilled is no test: it is the process that the test below starts and kills.
func TestTheProcessThatIsKilled(t *testing.T) {
	root := os.Getenv(childFolder)
	if root == "" {
		t.Skip("started by the test below only")
	}
	coop := fixture.Open(t, settingsIn(root))
	m := &mailServer{address: os.Getenv(childMail)}
	_ = m.sender(t, coop).SendDue(context.Background())
}

func TestKillingTheProcessAtTheWorstMomentSendsNothingTwice(t *testing.T) {
	for _, one := range []struct {
		moment  string
		taken   int // of the message in whose middle the process was killed, in the end
		failure string
	}{
		{"before the message is handed over", 1, ""},
		{"when the mail server has it and has not said so", 1, "unknown"},
	} {
		t.Run(one.moment, func(t *testing.T) {
			chosen := fixture.Settings(t)
			coop, err := server.Open(chosen)
			if err != nil {
				t.Fatal(err)
			}
			for i := range 5 {
				queue(t, coop, fmt.Sprintf("person%d", i), dbx.Params{"tryUntil": in(time.Hour)})
			}
			if err := coop.Close(); err != nil {
				t.Fatal(err)
			}
			m := startMailServer(t)
			child := exec.Command(os.Args[0], "-test.run=^TestTheProcessThatIsKilled$")
			child.Env = append(os.Environ(), childFolder+"="+chosen.Root, childMail+"="+m.address)
			killed := make(chan struct{})
			kill := func() {
				_ = child.Process.Kill() // SIGKILL: it can tidy nothing up
				close(killed)
			}
			if one.failure == "" {
				m.recipient = func(to string) string {
					if to != "person2@care.coop" {
						return ""
					}
					kill()
					return "hang up"
				}
			} else {
				m.arrived = func(to string) bool {
					if to == "person2@care.coop" {
						kill()
						return false
					}
					return true
				}
			}
			if err := child.Start(); err != nil {
				t.Fatal(err)
			}
			<-killed
			_ = child.Wait()
			m.recipient, m.arrived = func(string) string { return "" }, func(string) bool { return true }

			again := fixture.Open(t, chosen)
			// Five minutes later: a claim is left alone until nobody can still hold it.
			_, err = again.App.NonconcurrentDB().NewQuery("UPDATE outbox SET claimedAt = {:before} WHERE claimedAt != ''").
				Bind(dbx.Params{"before": in(-time.Hour)}).Execute()
			if err != nil {
				t.Fatal(err)
			}
			for range 3 {
				send(t, m.sender(t, again))
				allDue(t, again)
			}
			for i := range 5 {
				id, want, word := fmt.Sprintf("person%d", i), 1, ""
				if i == 2 {
					want, word = one.taken, one.failure
				}
				if failure, _ := failureOf(t, again, id); m.count(id) != want || failure != word {
					t.Errorf("%s was taken %d times, failure %q", id, m.count(id), failure)
				}
			}
		})
	}
}
