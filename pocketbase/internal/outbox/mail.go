// How one message looks on the wire: plain text in UTF-8, in the person's language, with an id that comes from
// its row. No picture, no tracking, nothing to click but the links in the words.
package outbox

import (
	"bytes"
	"fmt"
	"mime"
	"mime/quotedprintable"
	"net/mail"
	"strings"
	"time"

	"common-care/internal/clock"
)

// Render writes the message as a mail server takes it.
func Render(message Message, from mail.Address) ([]byte, error) {
	to, err := mail.ParseAddress(message.To)
	if err != nil {
		return nil, fmt.Errorf("the address of the message cannot be read: %w", err)
	}
	_, domain, _ := strings.Cut(from.Address, "@")
	var text bytes.Buffer
	line := func(name, value string) { fmt.Fprintf(&text, "%s: %s\r\n", name, value) }
	line("From", from.String())
	line("To", (&mail.Address{Address: to.Address}).String())
	line("Subject", mime.QEncoding.Encode("utf-8", oneLine(message.Subject)))
	line("Date", clock.Now().Format(time.RFC1123Z))
	line("Message-ID", fmt.Sprintf("<%s@%s>", message.ID, domain))
	line("Auto-Submitted", "auto-generated")
	line("Content-Language", message.Language)
	line("MIME-Version", "1.0")
	line("Content-Type", "text/plain; charset=utf-8")
	line("Content-Transfer-Encoding", "quoted-printable")
	text.WriteString("\r\n")
	body := quotedprintable.NewWriter(&text)
	if _, err := body.Write([]byte(strings.ReplaceAll(strings.ReplaceAll(message.Text, "\r\n", "\n"), "\n", "\r\n"))); err != nil {
		return nil, err
	}
	if err := body.Close(); err != nil {
		return nil, err
	}
	return text.Bytes(), nil
}

// oneLine keeps a subject from becoming a header of its own.
func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }
