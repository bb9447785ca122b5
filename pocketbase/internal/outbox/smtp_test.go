// Speaking with a mail server: a small one that takes, refuses, or breaks off on purpose.
package outbox

import (
	"bufio"
	"context"
	"errors"
	"io"
	"mime/quotedprintable"
	"net"
	"net/mail"
	"strings"
	"testing"
)

// script answers each command by its first word; "." is the end of a message, "" greets. An answer that is
// missing is "250 ok"; one that ends with "hang up" ends the connection.
type script map[string]string

func (s script) listen(t *testing.T) (address string, received chan string) {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = listener.Close() })
	received = make(chan string, 4)
	go func() {
		for {
			connection, err := listener.Accept()
			if err != nil {
				return
			}
			s.converse(connection, received)
			_ = connection.Close()
		}
	}()
	return "smtp://" + listener.Addr().String(), received
}

func (s script) converse(connection net.Conn, received chan<- string) {
	lines := bufio.NewReader(connection)
	say := func(word, usual string) bool {
		text, changed := s[word]
		if !changed {
			text = usual
		}
		text, hangsUp := strings.CutSuffix(text, "hang up")
		if text != "" {
			_, _ = io.WriteString(connection, text+"\r\n")
		}
		return !hangsUp
	}
	if !say("", "220 ready") {
		return
	}
	for {
		line, err := lines.ReadString('\n')
		if err != nil {
			return
		}
		word := strings.ToUpper(strings.Fields(line + " x")[0])
		if word != "DATA" {
			if !say(word, "250 ok") {
				return
			}
			continue
		}
		if !say("DATA", "354 go on") || strings.HasPrefix(s["DATA"], "5") {
			continue
		}
		var text strings.Builder
		for {
			line, err := lines.ReadString('\n')
			if err != nil {
				return
			}
			if line == ".\r\n" {
				break
			}
			text.WriteString(line)
		}
		received <- text.String()
		if !say(".", "250 taken") {
			return
		}
	}
}

// mailServer takes everything and counts its connections.
type mailServer struct {
	letters     []string
	connections int
}

func (m *mailServer) open(t *testing.T) (server *Server, end func()) {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	received, ended := make(chan string), make(chan struct{})
	go func() {
		defer close(ended)
		for one := range received {
			m.letters = append(m.letters, one)
		}
	}()
	go func() {
		defer close(received)
		for {
			connection, err := listener.Accept()
			if err != nil {
				return
			}
			m.connections++
			script{}.converse(connection, received)
			_ = connection.Close()
		}
	}()
	return serverAt(t, "smtp://"+listener.Addr().String()), func() {
		_ = listener.Close()
		<-ended
	}
}

func TestManyMessagesGoOnOneConnectionEachToOneReader(t *testing.T) {
	var m mailServer
	server, end := m.open(t)
	for range mostOnALine + 1 {
		if err := server.Post(context.Background(), letter, func() error { return nil }); err != nil {
			t.Fatal(err)
		}
	}
	server.HangUp()
	server.HangUp() // there is nothing to end any more
	end()
	if len(m.letters) != mostOnALine+1 || m.connections != 2 {
		t.Errorf("%d messages on %d connections", len(m.letters), m.connections)
	}
	for _, one := range m.letters {
		if strings.Count(one, "\nTo: ") != 1 || strings.Contains(one, "Cc:") && !strings.Contains(one, "Bcc: evil") {
			t.Fatalf("a message names more than its reader: %s", one)
		}
	}
}

func TestARefusedMessageKeepsTheConnectionAndABrokenOneIsReplaced(t *testing.T) {
	address, _ := script{"RCPT": "550 no such person"}.listen(t)
	refusing := serverAt(t, address)
	for range 3 {
		if err := refusing.Post(context.Background(), letter, func() error { return nil }); err == nil || refusing.line == nil {
			t.Fatalf("refused: %v, connection %v", err, refusing.line)
		}
	}
	address, _ = script{".": "250 taken, and hang up"}.listen(t)
	leaving := serverAt(t, address)
	var before *line
	for range 3 {
		marked := 0
		if err := leaving.Post(context.Background(), letter, func() error { marked++; return nil }); err != nil || marked != 1 {
			t.Fatalf("marked %d times, %v", marked, err)
		}
		if leaving.line == before {
			t.Fatal("on a connection that was over")
		}
		before = leaving.line
	}
}

func serverAt(t *testing.T, address string) *Server {
	t.Helper()
	server, err := ServerFrom(address, "Ashbrook Care <post@ashbrook.coop>")
	if err != nil {
		t.Fatal(err)
	}
	return server
}

var letter = Message{
	ID: "abcdefghijklmno", To: "ann@care.coop", Language: "cy",
	Subject: "Eich dolen\r\nBcc: evil@example.com", Text: "Cliciwch ŵyl:\nhttp://127.0.0.1:8090/cy/sign-in/open/#a.b\n.\nDiolch",
}

func TestAMessageArrivesAsItWasWritten(t *testing.T) {
	address, received := script{}.listen(t)
	marked := false
	err := serverAt(t, address).Post(context.Background(), letter, func() error { marked = true; return nil })
	if err != nil || !marked {
		t.Fatalf("marked %v, %v", marked, err)
	}
	arrived, err := mail.ReadMessage(strings.NewReader(<-received))
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{
		"From":             `"Ashbrook Care" <post@ashbrook.coop>`,
		"To":               "<ann@care.coop>",
		"Message-Id":       "<abcdefghijklmno@ashbrook.coop>",
		"Content-Language": "cy",
		"Auto-Submitted":   "auto-generated",
		"Bcc":              "",
	} {
		if got := arrived.Header.Get(name); got != want {
			t.Errorf("%s is %q", name, got)
		}
	}
	body, err := io.ReadAll(quotedprintable.NewReader(arrived.Body))
	if got := strings.ReplaceAll(string(body), "\r\n", "\n"); err != nil || strings.TrimSpace(strings.Replace(got, "..", ".", 1)) != letter.Text {
		t.Errorf("the words are %q (%v)", got, err)
	}
}

func TestARefusalIsARefusalAndABrokenLineAtTheEndIsUnknown(t *testing.T) {
	for name, c := range map[string]struct {
		server  script
		unknown bool
	}{
		"does not greet":             {script{"": "hang up"}, false},
		"is too busy":                {script{"": "421 busy"}, false},
		"refuses the sender":         {script{"MAIL": "550 no"}, false},
		"refuses the reader":         {script{"RCPT": "550 no such person"}, false},
		"refuses the words":          {script{"DATA": "554 no"}, false},
		"refuses after the last dot": {script{".": "452 disk full"}, false},
		"breaks after the last dot":  {script{".": "hang up"}, true},
	} {
		address, _ := c.server.listen(t)
		err := serverAt(t, address).Post(context.Background(), letter, func() error { return nil })
		if err == nil || errors.Is(err, ErrUnknown) != c.unknown {
			t.Errorf("%s: %v", name, err)
		}
	}
	address, received := script{}.listen(t)
	stop := errors.New("the mark could not be written")
	if err := serverAt(t, address).Post(context.Background(), letter, func() error { return stop }); !errors.Is(err, stop) {
		t.Errorf("without the mark: %v", err)
	}
	if len(received) != 0 {
		t.Error("handed over without the mark")
	}
	nobody := serverAt(t, "smtp://127.0.0.1:1")
	if err := nobody.Post(context.Background(), letter, func() error { return nil }); err == nil || errors.Is(err, ErrUnknown) {
		t.Errorf("no server: %v", err)
	}
}

func TestAPasswordDoesNotTravelWithoutTLS(t *testing.T) {
	server := serverAt(t, "smtp://ann:secret@mail.coop:587")
	if server.plain || server.tls {
		t.Errorf("%+v", server)
	}
	server.address, _, _ = strings.Cut(mustListen(t), " ")
	if err := server.Post(context.Background(), letter, func() error { return nil }); err == nil || !strings.Contains(err.Error(), "TLS") {
		t.Errorf("got %v", err)
	}
}

func mustListen(t *testing.T) string {
	address, _ := script{}.listen(t)
	return strings.TrimPrefix(address, "smtp://")
}

func TestTheAddressOfTheMailServerIsReadOrToldWithoutItsPassword(t *testing.T) {
	for address, want := range map[string]string{
		"smtps://ann:s%40cret@mail.coop": "mail.coop:465",
		"smtp://mail.coop":               "mail.coop:587",
		"smtp://localhost:1025":          "localhost:1025",
	} {
		if got := serverAt(t, address); got.address != want {
			t.Errorf("%s: %s", address, got.address)
		}
	}
	if server, err := ServerFrom("", ""); server != nil || err != nil {
		t.Errorf("none: %v %v", server, err)
	}
	for _, address := range []string{"http://ann:secret@mail.coop", "smtp://ann:secret@", "smtp://ann:secret@mail.coop:%zz"} {
		if _, err := ServerFrom(address, "a@b.coop"); err == nil || strings.Contains(err.Error(), "secret") {
			t.Errorf("%s: %v", address, err)
		}
	}
	if _, err := ServerFrom("smtp://mail.coop", "nobody"); err == nil || !strings.Contains(err.Error(), "COMMON_CARE_MAIL_FROM") {
		t.Errorf("a sender that is none: %v", err)
	}
}
