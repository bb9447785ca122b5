// How much room is enough, and how often the checks run. (What each check sees is tested with the whole server
// in internal/server.)
package health

import (
	"errors"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"
)

func TestTheDiskNeedsATenthFree(t *testing.T) {
	for share, well := range map[float64]bool{0.5: true, 0.10: true, 0.0999: false, 0: false} {
		err := Room("/data", LeastFree, func(string) (float64, error) { return share, nil })()
		if (err == nil) != well {
			t.Errorf("%v free: %v", share, err)
		}
	}
	if Room("/data", LeastFree, func(string) (float64, error) { return 0, errors.New("no such folder") })() == nil {
		t.Error("a disk that cannot be asked is well")
	}
	if share, err := FreeShare(t.TempDir()); err != nil || share <= 0 || share > 1 {
		t.Errorf("this machine's disk: %v %v", share, err)
	}
}

func TestStrangersCannotMakeTheChecksRunAllTheTime(t *testing.T) {
	ran := 0
	checker := &Checker{Database: func() error { ran++; return nil }}
	for range 50 {
		checker.Ask()
	}
	if ran != 1 {
		t.Errorf("%d checks for 50 questions at once", ran)
	}
	checker.at = time.Now().Add(-2 * keepFor)
	if checker.Ask(); ran != 2 {
		t.Error("the answer is kept for ever")
	}
}

func TestAServerWithoutMailSaysSoAndIsWell(t *testing.T) {
	for set, said := range map[bool]string{true: "ok", false: "not set"} {
		answer := (&Checker{MailSet: set}).Ask()
		if answer.Code != http.StatusOK || answer.Data["mail"] != said {
			t.Errorf("set is %v: %+v", set, answer)
		}
	}
}

func TestTheAnswerNamesThePartAndNotTheReason(t *testing.T) {
	checker := &Checker{Database: func() error { return errors.New("/srv/secret/data.db: permission denied") }}
	recorder := httptest.NewRecorder()
	checker.ServeHTTP(recorder, httptest.NewRequest(http.MethodGet, "/api/health", nil))
	if body := recorder.Body.String(); recorder.Code != 503 || !strings.Contains(body, `"database":"cannot be written"`) || strings.Contains(body, "secret") {
		t.Errorf("got %d %s", recorder.Code, body)
	}
	recorder = httptest.NewRecorder()
	checker.ServeHTTP(recorder, httptest.NewRequest(http.MethodHead, "/api/health", nil))
	if recorder.Code != 503 || recorder.Body.Len() != 0 {
		t.Errorf("HEAD: %d %s", recorder.Code, recorder.Body)
	}
}
