package nianbao.harvest.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in the place of an article is known by what it says. */
class ObstacleTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "404",
                "错误404！",
                "页面不存在",
                "网页已删除",
                "文章已被删除",
                "信息被管理员删除",
                "内容由发布者撤下",
                "文件已移动或丢失",
                "栏目已撤销",
                "资源未找到",
                "地址可能不存在",
                "您访问的页面走丢了",
                "您要查看的文章已下线",
                "您所查找的网页失踪",
                "您浏览的信息找不到",
                "找不到您要的内容",
                "未找到该文件",
                "没有找到相关页面",
                "找不到此网页",
                "未找到所需信息",
                "链接已失效",
                "链接过期",
                "Not Found",
                "does not exist",
                "no longer available",
                "no longer exists"
            })
    void aPageThatIsNotThereSaysSo(String text) {
        assertThat(Obstacle.NOT_THERE.isIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "系统正在维护",
                "网站升级中",
                "平台改版",
                "服务器建设中",
                "服务已关闭",
                "栏目停用",
                "网站迁移",
                "暂停访问",
                "暂停服务",
                "under maintenance",
                "down for maintenance"
            })
    void aSiteUnderRepairSaysSo(String text) {
        assertThat(Obstacle.MAINTENANCE.isIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "人机验证",
                "人机身份验证",
                "安全验证",
                "滑动完成验证",
                "滑块验证",
                "拖动下方滑块",
                "请输入下方验证码",
                "访问验证",
                "访问过于频繁",
                "请求过于频繁",
                "操作过于频繁",
                "安全检查",
                "安全检测",
                "安全防护",
                "正在为您检测",
                "正在检查",
                "正在验证",
                "防火墙",
                "访问被拒绝",
                "请求已被拦截",
                "访问遭到阻断",
                "checking your browser",
                "just a moment",
                "are you human? you are human",
                "if you're a human",
                "captcha",
                "Access Denied",
                "security check"
            })
    void aChallengeSaysSo(String text) {
        assertThat(Obstacle.CHALLENGE.isIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "请您先登录",
                "请登陆",
                "登录后方可下载",
                "登录后才能",
                "登陆后才可",
                "登录后可以",
                "登录后即可",
                "登录后可",
                "登录后再来",
                "登录后查看",
                "登录后访问",
                "登录后浏览",
                "登录后下载",
                "未登录",
                "没有登陆",
                "用户登录",
                "账号登录",
                "帐号登录",
                "扫码登录",
                "密码登录",
                "系统登录",
                "会员登录",
                "登录超时",
                "登陆失效",
                "登录过期",
                "登录已过期",
                "统一身份认证",
                "please log in",
                "you must sign in",
                "need to log in",
                "log in to continue"
            })
    void aLoginSaysSo(String text) {
        assertThat(Obstacle.LOGIN.isIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "请开启cookie",
                "启用Cookies",
                "打开cookie",
                "允许cookie",
                "支持cookie",
                "禁用cookie",
                "cookie未开启",
                "cookie未启用",
                "cookies打开",
                "cookies允许",
                "cookies支持",
                "cookies被禁用",
                "cookies disabled",
                "cookies are required",
                "enable cookies",
                "allow cookies",
                "accept cookies"
            })
    void aPageThatAsksForCookiesSaysSo(String text) {
        assertThat(Obstacle.COOKIES.isIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "请开启JavaScript",
                "启用脚本",
                "打开js功能",
                "允许javascript",
                "支持Java Script",
                "禁用javascript",
                "关闭脚本",
                "javascript开启",
                "脚本启用",
                "脚本打开",
                "脚本支持",
                "脚本被禁用",
                "脚本关闭",
                "javascript is disabled",
                "javascript is required",
                "enable javascript",
                "requires javascript",
                "without javascript",
                "need javascript"
            })
    void aPageThatAsksForScriptsSaysSo(String text) {
        assertThat(Obstacle.SCRIPT.isIn(text)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Obstacle.class)
    void aReportSaysNoneOfIt(Obstacle obstacle) {
        assertThat(obstacle.isIn("某县2024年政府信息公开工作年度报告。一、总体情况。全年主动公开信息14042条，收到申请405件。"
                        + "二、主动公开政府信息情况。三、收到和处理政府信息公开申请情况。四、政府信息公开行政复议、行政诉讼情况。"))
                .isFalse();
    }

    @Test
    void itsNameIsStable() {
        assertThat(Obstacle.NOT_THERE.id()).isEqualTo("not-there");
    }
}
