// Package sealed keeps the keys of secret votes and opens their envelopes (src/domain/sealed, DESIGN §4.3). What protects
// a secret vote is that its key is nowhere but here and is destroyed: it is never in the database, in a backup or in a
// replica. So the folder of the keys is refused inside the data folder, and around it: whoever copies one must not get both.
package sealed

import (
	"crypto/ecdh"
	"crypto/hpke"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"common-care/internal/private"
)

const (
	// folderSuffix makes the folder of the keys out of the data folder's name when none is chosen.
	folderSuffix = "-keys"
	idBytes      = 8
)

// ErrGone says that there is no key: it was destroyed, or it is another machine's.
var ErrGone = errors.New("The key of this vote is not there.")

// ErrOtherBox says that another box was fixed with this key before: a backup was put back.
var ErrOtherBox = errors.New("Another box was fixed with the key of this vote.")

var isID = regexp.MustCompile(`^[0-9a-f]{16}$`)

// Keys is the folder of the keys.
type Keys struct {
	folder string
}

// For checks where the keys of a co-op lie. With an empty folder it is the data folder's name with "-keys". Nothing is
// made: most co-ops hold no secret vote for a long time.
func For(data, folder string) (*Keys, error) {
	if folder == "" {
		folder = filepath.Clean(data) + folderSuffix
	}
	inside, err := contains(data, folder)
	if err != nil {
		return nil, err
	}
	around, err := contains(folder, data)
	if err != nil {
		return nil, err
	}
	if inside || around {
		return nil, fmt.Errorf("The keys of secret votes (%s) must lie outside the data folder %s and not around it: a copy of the data must never hold a key. Choose another folder with --keys.", folder, data)
	}
	return &Keys{folder: folder}, nil
}

// contains says whether `inner` is the folder `outer` or lies in it, wherever links lead.
func contains(outer, inner string) (bool, error) {
	one, err := real(outer)
	if err != nil {
		return false, err
	}
	other, err := real(inner)
	if err != nil {
		return false, err
	}
	between, err := filepath.Rel(one, other)
	return err == nil && between != ".." && !strings.HasPrefix(between, ".."+string(filepath.Separator)), nil
}

// real follows the links of a path as far as it exists.
func real(path string) (string, error) {
	whole, err := filepath.Abs(path)
	if err != nil {
		return "", err
	}
	rest := ""
	for at := whole; ; at = filepath.Dir(at) {
		if found, err := filepath.EvalSymlinks(at); err == nil {
			return filepath.Join(found, rest), nil
		}
		if at == filepath.Dir(at) {
			return whole, nil
		}
		rest = filepath.Join(filepath.Base(at), rest)
	}
}

// Key is what everybody may know of a key.
type Key struct {
	ID        string // 16 hex digits: the beginning of the digest of the public key
	PublicKey string // an uncompressed point of P-256 in base64url
}

// stored is the file of a key.
type stored struct {
	Version    int    `json:"version"`
	ID         string `json:"id"`
	PrivateKey string `json:"privateKey"`
}

func (k *Keys) path(id, kind string) (string, error) {
	if !isID.MatchString(id) {
		return "", fmt.Errorf("%q is no key of a vote", id)
	}
	return filepath.Join(k.folder, id+kind), nil
}

// Make makes a key for one vote and writes it down.
func (k *Keys) Make() (Key, error) {
	secret, err := kem().GenerateKey()
	if err != nil {
		return Key{}, err
	}
	public := secret.PublicKey().Bytes()
	bytes, err := secret.Bytes()
	if err != nil {
		return Key{}, err
	}
	sum := sha256.Sum256(public)
	made := Key{ID: hex.EncodeToString(sum[:idBytes]), PublicKey: base64.RawURLEncoding.EncodeToString(public)}
	text, err := json.Marshal(stored{Version: 1, ID: made.ID, PrivateKey: base64.RawURLEncoding.EncodeToString(bytes)})
	if err != nil {
		return Key{}, err
	}
	if err := private.Make(k.folder); err != nil {
		return Key{}, err
	}
	path, err := k.path(made.ID, ".key")
	if err != nil {
		return Key{}, err
	}
	return made, k.write(path, text)
}

// Fix notes which box belongs to a key, by its digest, once. Whoever puts an older database back later gets another
// box, and it is not opened: a closed vote stays closed.
func (k *Keys) Fix(id, box string) error {
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
	if _, err := k.read(id); err != nil {
		return err
	}
	return k.write(path, []byte(box))
}

// Destroy overwrites a key and takes it away. That it was there stays: an empty file says so. Of a key that tellers hold
// there is nothing here to destroy; that its box was opened is noted all the same.
func (k *Keys) Destroy(id string) error {
	if err := k.destroyPapers(id); err != nil {
		return err
	}
	path, err := k.path(id, ".key")
	if err != nil {
		return err
	}
	gone, err := k.path(id, ".destroyed")
	if err != nil {
		return err
	}
	info, err := os.Stat(path)
	if os.IsNotExist(err) {
		return k.markDestroyed(id, gone)
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
	if err := k.write(gone, nil); err != nil && !os.IsExist(err) {
		return err
	}
	return syncFolder(k.folder)
}

// markDestroyed notes the end of a key whose box is noted here and whose file is not.
func (k *Keys) markDestroyed(id, gone string) error {
	box, err := k.path(id, ".box")
	if err != nil {
		return err
	}
	if _, err := os.Stat(box); err != nil {
		if os.IsNotExist(err) {
			return nil
		}
		return err
	}
	if err := k.write(gone, nil); err != nil && !os.IsExist(err) {
		return err
	}
	return nil
}

func overwrite(path string, size int64) error {
	file, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	defer file.Close()
	if _, err := file.WriteAt(make([]byte, size), 0); err != nil {
		return err
	}
	return file.Sync()
}

// write makes a file that was not there, for its owner alone, and waits for the disk. One that cannot be finished is
// taken away again.
func (k *Keys) write(path string, text []byte) error {
	file, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	_, err = file.Write(text)
	if err == nil {
		err = file.Sync()
	}
	if closed := file.Close(); err == nil {
		err = closed
	}
	if err != nil {
		_ = os.Remove(path)
		return err
	}
	return syncFolder(k.folder)
}

func (k *Keys) read(id string) (hpke.PrivateKey, error) {
	path, err := k.path(id, ".key")
	if err != nil {
		return nil, err
	}
	text, err := os.ReadFile(path)
	if os.IsNotExist(err) {
		return nil, ErrGone
	}
	if err != nil {
		return nil, err
	}
	var found stored
	if err := json.Unmarshal(text, &found); err != nil || found.Version != 1 || found.ID != id {
		return nil, ErrGone // half overwritten: the machine stopped in the middle of destroying it
	}
	bytes, err := base64.RawURLEncoding.DecodeString(found.PrivateKey)
	if err != nil {
		return nil, ErrGone
	}
	return kem().NewPrivateKey(bytes)
}

func kem() hpke.KEM { return hpke.DHKEM(ecdh.P256()) }
