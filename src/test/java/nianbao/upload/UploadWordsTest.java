package nianbao.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nianbao.model.EnvironmentException;
import nianbao.model.EnvironmentException.Code;
import nianbao.store.input.InputState;
import nianbao.store.upload.UploadReason;
import nianbao.store.upload.UploadReason.Kind;
import nianbao.store.upload.UploadResult;
import nianbao.upload.UploadProgress.Held;
import nianbao.upload.UploadProgress.Left;
import nianbao.upload.UploadProgress.Waiting;
import nianbao.words.Messages;
import org.junit.jupiter.api.Test;

class UploadWordsTest {
    private static final UploadWords ENGLISH = new UploadWords(Messages.in(Locale.ENGLISH), false);
    private static final UploadWords CHINESE = new UploadWords(Messages.in(Locale.SIMPLIFIED_CHINESE), false);

    private static UploadResult result(Kind kind, String... arguments) {
        return new UploadResult(
                Optional.empty(),
                Optional.empty(),
                InputState.REJECTED,
                false,
                Optional.of(new UploadReason(kind, List.of(arguments))));
    }

    @Test
    void aProblemIsToldWithAdvice() {
        UploadResult slow = result(Kind.PROBLEM, "file-too-slow", "60");
        assertThat(ENGLISH.message(slow)).contains("Reading the file took longer than 60 s and was stopped.");
        assertThat(CHINESE.message(slow)).contains("读取文件超过 60 秒，已停止。");
        assertThat(CHINESE.advice(slow)).contains("可用 --timeout 放宽时限，或检查文件是否为恶意构造。");
        assertThat(CHINESE.message(result(Kind.PROBLEM, "file-too-slow"))).contains("读取文件超时。");
        assertThat(CHINESE.message(result(Kind.PROBLEM, "archive-unsafe", "reason.members")))
                .contains("压缩包未打开：其中的文件太多。");
    }

    @Test
    void whatElseBecameOfItIsToldWithoutAdvice() {
        assertThat(CHINESE.message(result(Kind.SAME_BYTES, "a.pdf"))).contains("与此前收到的“a.pdf”内容相同。");
        assertThat(CHINESE.message(result(Kind.TAKES_OVER, "a.pdf"))).contains("现以此文件为准，取代“a.pdf”。");
        assertThat(CHINESE.message(result(Kind.BEHIND, "a.pdf"))).contains("本报告以另一个文件为准：a.pdf");
        assertThat(ENGLISH.message(result(Kind.CHANGED))).contains("The file changed while it was read.");
        assertThat(ENGLISH.advice(result(Kind.SAME_BYTES, "file-too-slow"))).isEmpty();
    }

    @Test
    void onlyWhoMayKnowTheMachineIsToldWhatIsInTheWay() {
        Held held = new Held(Optional.of(new EnvironmentException(Code.DISK_FULL, "/srv/nianbao")));
        assertThat(ENGLISH.held(held).orElseThrow())
                .contains("will be tried again")
                .doesNotContain("/srv");
        assertThat(new UploadWords(Messages.in(Locale.ENGLISH), true).held(held).orElseThrow())
                .contains("The disk is full: /srv/nianbao");
        assertThat(CHINESE.held(new Left()).orElseThrow()).contains("出现意外错误");
        assertThat(ENGLISH.held(new Waiting(1))).isEmpty();
    }
}
