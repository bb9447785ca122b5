package sealed

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/rand"
	"encoding/base64"
	"errors"
	"os"

	"common-care/internal/private"
)

// The numbers that two people counted on paper wait in the database until the envelopes are opened. Where few voted on
// paper they would say how somebody voted; so they lie there sealed, with a secret beside the keys that goes when they go.
const (
	papersKind  = ".papers"
	secretBytes = 32
)

// Hide seals a text of one vote; another time it looks otherwise. ErrGone after the key was destroyed.
func (k *Keys) Hide(id, text string) (string, error) {
	box, err := k.papersBox(id)
	if err != nil {
		return "", err
	}
	nonce := make([]byte, box.NonceSize())
	if _, err := rand.Read(nonce); err != nil {
		return "", err
	}
	return base64.RawURLEncoding.EncodeToString(box.Seal(nonce, nonce, []byte(text), []byte(id))), nil
}

// Show opens what Hide has sealed for the same vote.
func (k *Keys) Show(id, hidden string) (string, error) {
	box, err := k.papersBox(id)
	if err != nil {
		return "", err
	}
	bytes, err := base64.RawURLEncoding.DecodeString(hidden)
	if err != nil || len(bytes) < box.NonceSize() {
		return "", errors.New("This was not sealed here.")
	}
	text, err := box.Open(nil, bytes[:box.NonceSize()], bytes[box.NonceSize():], []byte(id))
	if err != nil {
		return "", errors.New("This was not sealed for this vote.")
	}
	return string(text), nil
}

func (k *Keys) papersBox(id string) (cipher.AEAD, error) {
	secret, err := k.papersSecret(id)
	if err != nil {
		return nil, err
	}
	block, err := aes.NewCipher(secret)
	if err != nil {
		return nil, err
	}
	return cipher.NewGCM(block)
}

// papersSecret reads the secret of a vote, or makes it the first time.
func (k *Keys) papersSecret(id string) ([]byte, error) {
	path, err := k.path(id, papersKind)
	if err != nil {
		return nil, err
	}
	secret, err := os.ReadFile(path)
	if err == nil && len(secret) == secretBytes {
		return secret, nil
	}
	if err == nil {
		return nil, ErrGone
	}
	if !os.IsNotExist(err) {
		return nil, err
	}
	gone, err := k.path(id, ".destroyed")
	if err != nil {
		return nil, err
	}
	if _, err := os.Stat(gone); err == nil {
		return nil, ErrGone
	}
	secret = make([]byte, secretBytes)
	if _, err := rand.Read(secret); err != nil {
		return nil, err
	}
	if err := private.Make(k.folder); err != nil {
		return nil, err
	}
	return secret, k.write(path, secret)
}

// destroyPapers overwrites the secret of a vote's papers and takes it away.
func (k *Keys) destroyPapers(id string) error {
	path, err := k.path(id, papersKind)
	if err != nil {
		return err
	}
	info, err := os.Stat(path)
	if os.IsNotExist(err) {
		return nil
	}
	if err != nil {
		return err
	}
	if err := overwrite(path, info.Size()); err != nil {
		return err
	}
	if err := os.Remove(path); err != nil {
		return err
	}
	return syncFolder(k.folder)
}
