// How a message is handed to a mail server. PocketBase's own client cannot tell "the server said no" from "the
// connection broke after the last byte", and only the first may be tried again; so this speaks SMTP itself.
package outbox

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"net"
	"net/mail"
	"net/smtp"
	"net/textproto"
	"net/url"
	"strings"
	"time"
)

// Server is a mail server to hand messages to.
type Server struct {
	host     string
	address  string
	user     string
	password string
	tls      bool // from the first byte (smtps); otherwise STARTTLS
	plain    bool // no TLS at all: only to this very machine
	from     mail.Address

	line *line // the connection that is open; one sender uses a server, so nothing guards it
}

// mostOnALine is how many messages one connection takes: many mail servers hang up after a hundred.
const mostOnALine = 100

// ServerFrom reads COMMON_CARE_SMTP_URL (smtps://user:password@host:465, or smtp:// for STARTTLS) and
// COMMON_CARE_MAIL_FROM ("Ashbrook Care <post@ashbrook.coop>"). Without an address there is no server (nil).
func ServerFrom(address, from string) (*Server, error) {
	if address == "" {
		return nil, nil
	}
	parsed, err := url.Parse(address)
	if err != nil || parsed.Hostname() == "" || (parsed.Scheme != "smtp" && parsed.Scheme != "smtps") {
		// The address holds a password: it is not repeated.
		return nil, errors.New("COMMON_CARE_SMTP_URL must look like smtps://user:password@mail.example:465.")
	}
	sender, err := mail.ParseAddress(from)
	if err != nil {
		return nil, errors.New("COMMON_CARE_MAIL_FROM must hold the address that messages come from, such as Our Co-op <post@coop.example>.")
	}
	server := &Server{host: parsed.Hostname(), tls: parsed.Scheme == "smtps", from: *sender}
	server.plain = !server.tls && isLoopback(server.host)
	server.user = parsed.User.Username()
	server.password, _ = parsed.User.Password()
	port := parsed.Port()
	if port == "" {
		port = map[bool]string{true: "465", false: "587"}[server.tls]
	}
	server.address = net.JoinHostPort(server.host, port)
	return server, nil
}

func isLoopback(host string) bool {
	ip := net.ParseIP(host)
	return host == "localhost" || ip != nil && ip.IsLoopback()
}

// Post hands over one message, on the connection of the message before it when there is one. Each reader gets a
// message of their own: nobody sees who else got the same words.
func (s *Server) Post(ctx context.Context, message Message, last func() error) error {
	content, err := Render(message, s.from)
	if err != nil {
		return err
	}
	if s.line != nil && s.line.posted >= mostOnALine {
		s.HangUp()
	}
	used := s.line != nil
	began := false
	mark := func() error { began = true; return last() }
	err = s.post(ctx, message.To, content, mark)
	if used && err != nil && !began && !isRefusal(err) {
		// The server had hung up meanwhile. It has nothing of this message, so another connection may try.
		err = s.post(ctx, message.To, content, mark)
	}
	return err
}

// HangUp ends the connection, when there is one.
func (s *Server) HangUp() {
	if s.line == nil {
		return
	}
	_ = s.line.client.Quit() // it has its messages; what happens to the farewell does not matter
	_ = s.line.client.Close()
	s.line = nil
}

func (s *Server) post(ctx context.Context, to string, content []byte, last func() error) error {
	if s.line == nil {
		made, err := s.connect(ctx)
		if err != nil {
			return err
		}
		s.line = made
	}
	s.line.patience(ctx)
	err := s.line.hand(s.from.Address, to, content, last)
	switch {
	case err == nil:
		s.line.posted++
	case isRefusal(err) && s.line.client.Reset() == nil: // it has said no to this message and hears the next one
	default:
		_ = s.line.client.Close()
		s.line = nil
	}
	return err
}

// isRefusal tells "the server said no" from "the connection broke".
func isRefusal(err error) bool {
	var refused *textproto.Error
	return errors.As(err, &refused) && refused.Code != 421 // 421: it says no and hangs up
}

// line is one connection, on which messages go one after the other.
type line struct {
	connection net.Conn
	client     *smtp.Client
	posted     int
}

// patience bounds the next message: a server that says nothing holds it for a minute at most.
func (l *line) patience(ctx context.Context) {
	deadline, limited := ctx.Deadline()
	if !limited {
		deadline = time.Now().Add(time.Minute)
	}
	_ = l.connection.SetDeadline(deadline)
}

func (l *line) hand(from, to string, content []byte, last func() error) error {
	if err := l.client.Mail(from); err != nil {
		return err
	}
	if err := l.client.Rcpt(to); err != nil {
		return forGood(err, ErrNobodyThere)
	}
	body, err := l.client.Data()
	if err != nil {
		return err
	}
	if _, err := body.Write(content); err != nil {
		return err // the final dot was not sent, so the server drops it
	}
	if err := last(); err != nil {
		return err
	}
	if err := body.Close(); err != nil {
		var refused *textproto.Error
		if errors.As(err, &refused) {
			return forGood(err, ErrRefused)
		}
		return fmt.Errorf("%w: %w", ErrUnknown, err)
	}
	return nil
}

// forGood says what a plain no (5xx) means for this message; any other answer is "not now". A no to us, and not to the
// person or the words (we may not send, a password is wrong), is also "not now": whoever looks after the mail server
// mends it, and the messages of those days must still go.
func forGood(err, meaning error) error {
	var said *textproto.Error
	if !errors.As(err, &said) || said.Code < 500 || said.Code == 530 || said.Code == 535 || strings.HasPrefix(said.Msg, "5.7.") {
		return err
	}
	return fmt.Errorf("%w: %w", meaning, err)
}

func (s *Server) connect(ctx context.Context) (*line, error) {
	dialer := &net.Dialer{Timeout: 20 * time.Second}
	connection, err := dialer.DialContext(ctx, "tcp", s.address)
	if err != nil {
		return nil, err
	}
	made := &line{connection: connection}
	made.patience(ctx)
	settings := &tls.Config{ServerName: s.host, MinVersion: tls.VersionTLS12}
	if s.tls {
		connection = tls.Client(connection, settings)
	}
	made.client, err = smtp.NewClient(connection, s.host)
	if err != nil {
		_ = connection.Close()
		return nil, err
	}
	if err := s.greet(made.client, settings); err != nil {
		_ = made.client.Close()
		return nil, err
	}
	return made, nil
}

func (s *Server) greet(client *smtp.Client, settings *tls.Config) error {
	_, domain := cutAddress(s.from.Address)
	if err := client.Hello(domain); err != nil {
		return err
	}
	if !s.tls && !s.plain {
		if err := client.StartTLS(settings); err != nil {
			return fmt.Errorf("the mail server does not offer TLS: %w", err)
		}
	}
	if s.user == "" {
		return nil
	}
	return client.Auth(smtp.PlainAuth("", s.user, s.password, s.host))
}

func cutAddress(address string) (name, domain string) {
	for i := len(address) - 1; i >= 0; i-- {
		if address[i] == '@' {
			return address[:i], address[i+1:]
		}
	}
	return address, "localhost"
}
