package nianbao.harvest.page;

import java.util.Locale;
import java.util.regex.Pattern;

/** What is served in place of an article. The first whose words are there is named. */
public enum Obstacle {
    NOT_THERE("(^|\\D)404($|\\D)|(页面|网页|文章|信息|内容|文件|栏目|资源|地址|您(要|所)?(访问|查看|查找|浏览)的.{0,12}?)"
            + "(可能)?(已经?|被|或|由?管理员|由?发布者|移动|移除|、)*(不存在|删除|下线|找不到|未找到|丢失|撤销|撤下|走丢|失踪)|(找不到|未找到|没有找到)(您|该|此|相关|所|页面|文件|网页|信息|内容)"
            + "|链接已?(失效|过期)|not\\s*found|does\\s*not\\s*exist|no\\s*longer\\s*(available|exists?)"),
    MAINTENANCE("(系统|网站|平台|服务器?|栏目).{0,8}(维护|升级|改版|建设中|关闭|停用|迁移)|暂停(访问|服务)|(under|for)\\s*maintenance"),
    CHALLENGE("人机(身份)?验证|安全验证|滑[动块].{0,8}验证|拖动.{0,8}滑块|输入.{0,6}验证码|访问验证|(访问|请求|操作)过于频繁|安全(检查|检测|防护)|正在.{0,6}(检测|检查|验证)"
            + "|防火墙|(访问|请求)(已?被|遭到?)(拒绝|拦截|阻断)|checking\\s*your\\s*browser|just\\s*a\\s*moment|(you\\s*are|you're)\\s*(a\\s*)?human"
            + "|captcha|access\\s*denied|security\\s*check"),
    LOGIN("请您?先?(登[录陆])|登[录陆]后(方可|才能|才可|可以|即可|可|再|查看|访问|浏览|下载)|[未没]有?登[录陆]|(用户|账号|帐号|扫码|密码|系统|会员)登[录陆]"
            + "|(登[录陆])(超时|失效|过期|已过期)|统一身份认证|(please|must|need\\s*to)\\s*(log|sign)\\s*in|log\\s*in\\s*to"),
    COOKIES(
            "(开启|启用|打开|允许|支持|禁用).{0,10}cookies?|cookies?.{0,10}(开启|启用|打开|允许|支持|禁用|disabled|required)|(enable|allow|accept)\\s*cookies?"),
    SCRIPT(
            "(开启|启用|打开|允许|支持|禁用|关闭).{0,12}(java\\s*script|js(?![a-z])|脚本)|(java\\s*script|脚本).{0,12}(开启|启用|打开|支持|禁用|关闭|disabled|required)"
                    + "|(enable|requires?|without|need)\\s*java\\s*script");

    private final Pattern words;

    Obstacle(String words) {
        this.words = Pattern.compile(words, Pattern.CASE_INSENSITIVE);
    }

    boolean isIn(String text) {
        return words.matcher(text).find();
    }

    /** The stable name, such as {@code not-there}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
