// The keys of secret votes: where they may lie, what opens an envelope, and that a destroyed key opens nothing. The
// envelopes of testdata/envelopes.json were sealed by the page's code (src/lib/seal.ts) and by this one.
package sealed_test

import (
	"context"
	"crypto/ecdh"
	"crypto/hpke"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"common-care/internal/database"
	"common-care/internal/sealed"
)

const info = "what it is sealed for"

func keysIn(t *testing.T) (*sealed.Keys, string) {
	t.Helper()
	data := filepath.Join(t.TempDir(), "data")
	keys, err := sealed.For(data, "")
	if err != nil {
		t.Fatal(err)
	}
	return keys, data
}

// envelope seals as the page does.
func envelope(t *testing.T, key sealed.Key, info string, paper []byte) string {
	t.Helper()
	bytes, _ := base64.RawURLEncoding.DecodeString(key.PublicKey)
	public, err := hpke.DHKEM(ecdh.P256()).NewPublicKey(bytes)
	if err != nil {
		t.Fatal(err)
	}
	message, err := hpke.Seal(public, hpke.HKDFSHA256(), hpke.AES256GCM(), []byte(info), paper)
	if err != nil {
		t.Fatal(err)
	}
	id, _ := hex.DecodeString(key.ID)
	return base64.RawURLEncoding.EncodeToString(append(append([]byte{1}, id...), message...))
}

func paper(answer byte) []byte {
	bytes := make([]byte, 66)
	bytes[0], bytes[1], bytes[2] = 1, 1, answer
	return bytes
}

func TestAnEnvelopeOpensWithItsKeyAndForItsVoteOnly(t *testing.T) {
	keys, _ := keysIn(t)
	key, err := keys.Make()
	if err != nil {
		t.Fatal(err)
	}
	other, err := keys.Make()
	if err != nil {
		t.Fatal(err)
	}
	whole := envelope(t, key, info, paper(2))
	box := []string{
		whole,
		envelope(t, key, info, paper(1)),
		envelope(t, key, "another vote", paper(1)),
		envelope(t, other, info, paper(1)),
		strings.Repeat(".", 208),
		whole[:207] + "A",
		whole[:100],
	}
	opened, err := keys.Open(key.ID, "box", info, box)
	if err != nil || opened.Unopened != 5 || len(opened.Papers) != 2 ||
		opened.Papers[0] != hex.EncodeToString(paper(1)) || opened.Papers[1] != hex.EncodeToString(paper(2)) {
		t.Errorf("%+v %v", opened, err)
	}
}

func TestThePageAndTheServerOpenEachOthersEnvelopes(t *testing.T) {
	text, err := os.ReadFile("testdata/envelopes.json")
	if err != nil {
		t.Fatal(err)
	}
	var cases struct {
		PrivateKey string `json:"privateKey"`
		KeyID      string `json:"keyId"`
		Info       string `json:"info"`
		Envelopes  []struct{ By, Envelope, Paper string }
	}
	if err := json.Unmarshal(text, &cases); err != nil || len(cases.Envelopes) < 2 {
		t.Fatal(err)
	}
	keys, data := keysIn(t)
	folder := data + "-keys"
	_ = os.Mkdir(folder, 0o700)
	file := `{"version":1,"id":"` + cases.KeyID + `","privateKey":"` + cases.PrivateKey + `"}`
	if err := os.WriteFile(filepath.Join(folder, cases.KeyID+".key"), []byte(file), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, one := range cases.Envelopes {
		opened, err := keys.Open(cases.KeyID, "box", cases.Info, []string{one.Envelope})
		if err != nil || len(opened.Papers) != 1 || opened.Papers[0] != one.Paper {
			t.Errorf("%s: %+v %v", one.By, opened, err)
		}
	}
}

func TestAKeyIsAFileOfItsOwnerOutsideTheData(t *testing.T) {
	keys, data := keysIn(t)
	key, err := keys.Make()
	if err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(filepath.Join(data+"-keys", key.ID+".key"))
	if err != nil || runtime.GOOS != "windows" && info.Mode().Perm() != 0o600 {
		t.Errorf("%v %v", info, err)
	}
	if found, _ := os.ReadDir(data); len(found) != 0 {
		t.Errorf("the data folder holds %v", found)
	}
}

func TestKeysInTheDataOrAroundItAreRefused(t *testing.T) {
	root := t.TempDir()
	data := filepath.Join(root, "data")
	if err := os.Mkdir(data, 0o700); err != nil {
		t.Fatal(err)
	}
	link := filepath.Join(root, "elsewhere")
	if err := os.Symlink(data, link); err != nil {
		t.Skip("no links here")
	}
	for _, folder := range []string{data, filepath.Join(data, "keys"), filepath.Join(data, "backups", "keys"), root, link, filepath.Join(link, "keys")} {
		if _, err := sealed.For(data, folder); err == nil || !strings.Contains(err.Error(), "--keys") {
			t.Errorf("%s: %v", folder, err)
		}
	}
	for _, folder := range []string{"", filepath.Join(root, "keys"), filepath.Join(root, "data2")} {
		if _, err := sealed.For(data, folder); err != nil {
			t.Errorf("%s: %v", folder, err)
		}
	}
}

func TestABoxIsFixedOnce(t *testing.T) {
	keys, _ := keysIn(t)
	key, err := keys.Make()
	if err != nil {
		t.Fatal(err)
	}
	for _, box := range []string{"box", "box"} {
		if err := keys.Fix(key.ID, box); err != nil {
			t.Errorf("%s: %v", box, err)
		}
	}
	if err := keys.Fix(key.ID, "an older one"); err != sealed.ErrOtherBox {
		t.Errorf("another box: %v", err)
	}
	if _, err := keys.Open(key.ID, "an older one", info, nil); err != sealed.ErrOtherBox {
		t.Errorf("another box was opened: %v", err)
	}
}

func TestADestroyedKeyIsNowhereAndOpensNothing(t *testing.T) {
	keys, data := keysIn(t)
	key, err := keys.Make()
	if err != nil {
		t.Fatal(err)
	}
	if err := os.MkdirAll(filepath.Join(data, "backups"), 0o700); err != nil {
		t.Fatal(err)
	}
	backup := filepath.Join(data, "backups", "before.zip")
	if err := os.WriteFile(backup, []byte("envelopes"), 0o600); err != nil {
		t.Fatal(err)
	}
	db, err := database.Connect(filepath.Join(data, "data.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.NewQuery("CREATE TABLE box (envelope TEXT)").Execute(); err != nil {
		t.Fatal(err)
	}
	for range 2 { // again after it was done, as after a stop in the middle
		done, err := keys.DestroyAll(context.Background(), data, key.ID)
		if err != nil || !done {
			t.Fatalf("%v %v", done, err)
		}
	}
	if _, err := os.Stat(backup); !os.IsNotExist(err) {
		t.Error("a backup is left")
	}
	if _, err := keys.Open(key.ID, "box", info, nil); err != sealed.ErrGone {
		t.Errorf("opened: %v", err)
	}
	if err := keys.Fix(key.ID, "box"); err != sealed.ErrGone {
		t.Errorf("fixed: %v", err)
	}
	found, err := os.ReadDir(data + "-keys")
	if err != nil || len(found) != 1 || found[0].Name() != key.ID+".destroyed" {
		t.Errorf("%v %v", found, err)
	}
}

func TestANameThatIsNoKeyReachesNoFile(t *testing.T) {
	keys, _ := keysIn(t)
	for _, id := range []string{"", "../../etc/passwd", "0123456789abcdeg", "0123456789ABCDEF"} {
		if err := keys.Destroy(id); err == nil {
			t.Errorf("%q was taken", id)
		}
	}
}

func TestAPublicKeyIsReadFromItsShortSpelling(t *testing.T) {
	keys, _ := keysIn(t)
	for range 20 { // both kinds of point
		key, err := keys.Make()
		if err != nil {
			t.Fatal(err)
		}
		point, _ := base64.RawURLEncoding.DecodeString(key.PublicKey)
		short := append([]byte{2 + point[64]&1}, point[1:33]...)
		read, ok := sealed.PublicKey(hex.EncodeToString(short))
		if !ok || read != key {
			t.Errorf("%+v is not %+v", read, key)
		}
	}
	for _, point := range []string{"", "xx", strings.Repeat("00", 33), "02" + strings.Repeat("ff", 32), "05" + strings.Repeat("01", 32), strings.Repeat("02", 65)} {
		if read, ok := sealed.PublicKey(point); ok {
			t.Errorf("%q was taken as %+v", point, read)
		}
	}
}

func TestAnEnvelopeForATrialOpensWithTheKey(t *testing.T) {
	keys, _ := keysIn(t)
	key, err := keys.Make()
	if err != nil {
		t.Fatal(err)
	}
	want := hex.EncodeToString(paper(7))
	made, err := sealed.Seal(key, info, want)
	if err != nil {
		t.Fatal(err)
	}
	opened, err := keys.Open(key.ID, "box", info, []string{made})
	if err != nil || len(opened.Papers) != 1 || opened.Papers[0] != want {
		t.Errorf("%+v %v", opened, err)
	}
	if _, err := sealed.Seal(key, info, "00"); err == nil {
		t.Error("a paper of another length was sealed")
	}
}

func TestABoxOfTellersIsNotedOnceAndNeverAgainAfterItsEnd(t *testing.T) {
	keys, data := keysIn(t)
	id := "0123456789abcdef"
	for _, box := range []string{"box", "box"} {
		if err := keys.Note(id, box); err != nil {
			t.Errorf("%s: %v", box, err)
		}
	}
	if err := keys.Note(id, "an older one"); err != sealed.ErrOtherBox {
		t.Errorf("another box: %v", err)
	}
	for range 2 {
		if err := keys.Destroy(id); err != nil {
			t.Fatal(err)
		}
	}
	if err := keys.Note(id, "box"); err != sealed.ErrGone {
		t.Errorf("after the end: %v", err)
	}
	if found, _ := os.ReadDir(data + "-keys"); len(found) != 2 {
		t.Errorf("%v", found)
	}
	if err := keys.Destroy("fedcba9876543210"); err != nil {
		t.Error(err)
	}
	if found, _ := os.ReadDir(data + "-keys"); len(found) != 2 {
		t.Errorf("a key that never was left %v", found)
	}
}
