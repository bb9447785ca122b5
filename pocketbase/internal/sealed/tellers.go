package sealed

// Keys that tellers hold: the private key was never here (src/domain/sealed/tellers.ts). What is here is the note of the
// box that was fixed first, and what anybody can do with a public key.

import (
	"crypto/ecdh"
	"crypto/elliptic"
	"crypto/hpke"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"os"

	"common-care/internal/private"
)

// Note notes which box was fixed for a key that tellers hold, once, as Fix does beside a key of the server: an older
// database that is put back has another box, and after the count there is none.
func (k *Keys) Note(id, box string) error {
	gone, err := k.path(id, ".destroyed")
	if err != nil {
		return err
	}
	if _, err := os.Stat(gone); err == nil {
		return ErrGone
	}
	path, err := k.path(id, ".box")
	if err != nil {
		return err
	}
	before, err := os.ReadFile(path)
	switch {
	case err == nil && string(before) == box:
		return nil
	case err == nil:
		return ErrOtherBox
	case !os.IsNotExist(err):
		return err
	}
	if err := private.Make(k.folder); err != nil {
		return err
	}
	return k.write(path, []byte(box))
}

// PublicKey reads a compressed point of P-256 (hex digits) as the tellers typed it. False when it is none.
func PublicKey(point string) (Key, bool) {
	bytes, err := hex.DecodeString(point)
	if err != nil {
		return Key{}, false
	}
	x, y := elliptic.UnmarshalCompressed(elliptic.P256(), bytes)
	if x == nil {
		return Key{}, false
	}
	const side = 32
	public := make([]byte, 1+2*side)
	public[0] = 4
	x.FillBytes(public[1 : 1+side])
	y.FillBytes(public[1+side:])
	if _, err := ecdh.P256().NewPublicKey(public); err != nil {
		return Key{}, false
	}
	sum := sha256.Sum256(public)
	return Key{ID: hex.EncodeToString(sum[:idBytes]), PublicKey: base64.RawURLEncoding.EncodeToString(public)}, true
}

// Seal seals a paper (hex digits, as long as every paper) for a public key: the envelope with which tellers show, before
// a vote opens, that their parts make its key.
func Seal(key Key, info, paper string) (string, error) {
	bytes, err := base64.RawURLEncoding.DecodeString(key.PublicKey)
	if err != nil {
		return "", err
	}
	public, err := kem().NewPublicKey(bytes)
	if err != nil {
		return "", err
	}
	plain, err := hex.DecodeString(paper)
	if err != nil {
		return "", err
	}
	id, err := hex.DecodeString(key.ID)
	if err != nil {
		return "", err
	}
	message, err := hpke.Seal(public, hpke.HKDFSHA256(), hpke.AES256GCM(), []byte(info), plain)
	if err != nil {
		return "", err
	}
	envelope := append(append([]byte{envelopeVersion}, id...), message...)
	if len(envelope) != envelopeBytes {
		return "", fmt.Errorf("an envelope has %d bytes, and this one %d", envelopeBytes, len(envelope))
	}
	return base64.RawURLEncoding.EncodeToString(envelope), nil
}
