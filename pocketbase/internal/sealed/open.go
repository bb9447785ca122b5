package sealed

import (
	"crypto/hpke"
	"encoding/base64"
	"encoding/hex"
	"sort"
)

// The parts of an envelope (src/domain/sealed/envelope.ts): a version, the key's id, and HPKE's own message.
const (
	envelopeVersion = 1
	headBytes       = 1 + idBytes
	envelopeBytes   = headBytes + 65 + 66 + 16
)

// Opened is what was in the envelopes of a box: filled-in papers in hex digits, sorted by what they say, and how many
// envelopes would not open.
type Opened struct {
	Papers   []string
	Unopened int
}

// Open opens a box. The papers come back in their own order: nothing leads from one to its envelope.
func (k *Keys) Open(id, box, info string, envelopes []string) (Opened, error) {
	if err := k.Fix(id, box); err != nil {
		return Opened{}, err
	}
	Reached("fix")
	secret, err := k.read(id)
	if err != nil {
		return Opened{}, err
	}
	opened := Opened{Papers: make([]string, 0, len(envelopes))}
	for _, envelope := range envelopes {
		if paper, ok := openOne(secret, id, info, envelope); ok {
			opened.Papers = append(opened.Papers, hex.EncodeToString(paper))
		} else {
			opened.Unopened++
		}
	}
	sort.Strings(opened.Papers)
	return opened, nil
}

func openOne(secret hpke.PrivateKey, id, info, envelope string) ([]byte, bool) {
	bytes, err := base64.RawURLEncoding.Strict().DecodeString(envelope)
	if err != nil || len(bytes) != envelopeBytes || bytes[0] != envelopeVersion || hex.EncodeToString(bytes[1:headBytes]) != id {
		return nil, false
	}
	paper, err := hpke.Open(secret, hpke.HKDFSHA256(), hpke.AES256GCM(), []byte(info), bytes[headBytes:])
	return paper, err == nil
}
