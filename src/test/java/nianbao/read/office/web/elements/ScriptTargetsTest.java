package nianbao.read.office.web.elements;

import static nianbao.read.office.web.RenderedCell.cell;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A cell that a script may fill is no blank one. */
class ScriptTargetsTest {
    private static final String CELL = "<td id=n1 class=fig data-no=3>%s</td>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "document.getElementById('n1').innerHTML=391",
                "document.getElementById(\"n1\").textContent = '391'",
                "$('#n1').text(391)",
                "$(`#n1`).html(x)",
                "document.querySelector('td#n1').innerText=x",
                "function set(i,v){document.getElementById('n'+i).innerHTML=v} set(1,391)",
                "for(i in d)document.querySelector(`#n${i}`).innerHTML=d[i]",
                "$('.fig').each(function(i){$(this).text(d[i])})",
                "document.getElementsByClassName('fig')[0].innerHTML=1",
                "document.querySelectorAll('td').forEach(function(c){c.textContent=d[c.dataset.no]})",
                "$('[data-no]').append(1)",
                "$('table tr td').eq(3).html(5)",
                "$('#n1').hide()",
                "t=document.querySelector('table');t.rows[1].cells[1].innerHTML=5",
            })
    void cellsThatAScriptNamesAreMarked(String script) {
        String head = "<script>" + script + "</script>";
        assertThat(cell(head, CELL.formatted(""))).isEqualTo("OBJECT");
        assertThat(cell(head, CELL.formatted("5"))).isEqualTo("5 OBJECT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "var _hmt=_hmt||[];function doZoom(s){document.getElementById('zoom').style.fontSize=s+'px'}",
                "$('.share a').hide();$('#date').html(new Date())",
                "var data={'n1':5};console.log('fig')",
                "$('img').each(function(){$(this).attr('width',100)})",
            })
    void othersAreNot(String script) {
        assertThat(cell("<script>" + script + "</script>", CELL.formatted("5"))).isEqualTo("5");
    }

    @Test
    void dataAreNoScripts() {
        assertThat(cell("<script type='application/ld+json'>{\"n1\":\"innerHTML\"}</script>", CELL.formatted("5")))
                .isEqualTo("5");
        assertThat(cell("<script type='application/ld+json'>{}</script>5")).isEqualTo("5");
        assertThat(cell("<script>document.write(391)</script>")).isEqualTo("OBJECT");
        assertThat(cell("<script src=x.js></script>5")).isEqualTo("5 OBJECT");
    }

    @Test
    void whatWaitsToBeFilledIsNoBlank() {
        assertThat(cell("<span data-value=391></span>")).isEqualTo("OBJECT");
        assertThat(cell("<span id=x></span>")).isEqualTo("OBJECT");
        assertThat(cell("", "<td data-value=391></td>")).isEqualTo("OBJECT");
        assertThat(cell("", "<td v-text='row.a'></td>")).isEqualTo("OBJECT");
        assertThat(cell("<b ng-bind=a></b>")).isEqualTo("OBJECT");
        assertThat(cell("<span data-to=391>0</span>")).isEqualTo("0 OBJECT");
        assertThat(cell("<span></span><a name=OLE1></a>")).isEmpty();
        assertThat(cell("", "<td data-colwidth=100></td>")).isEmpty();
        assertThat(cell("", "<td x:num=391></td>")).isEmpty();
    }
}
