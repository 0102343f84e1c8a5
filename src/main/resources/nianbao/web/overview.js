// Draws what the tables of the overview say, and gives them as files.

const holder = document.querySelector('.charts');
const figures = [...document.querySelectorAll('figure.chart')];

function tableOf(figure) {
  const table = figure.querySelector('table');
  const cells = (row) => [...row.cells].map((cell) => cell.textContent.trim());
  return { columns: cells(table.tHead.rows[0]), rows: [...table.tBodies[0].rows].map(cells) };
}

const number = (text) => (text === '' ? null : Number(text));

// colours that people who see few colours tell apart (after Okabe and Ito), and patterns beside them
const COLOURS = ['#0072b2', '#e69f00', '#009e73', '#cc79a7', '#56b4e9', '#d55e00', '#7a5195', '#666666', '#b8a000'];

function optionOf(kind, { columns, rows }) {
  const years = columns.slice(1);
  const base = {
    color: COLOURS,
    aria: { enabled: true, decal: { show: kind === 'shares' || kind === 'stack' } },
    tooltip: { trigger: kind === 'bars' ? 'item' : 'axis', renderMode: 'richText', confine: true },
    grid: { left: 12, right: 20, top: 16, bottom: 8, containLabel: true },
    animation: false,
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
  };
  if (kind === 'bars') {
    const shown = [...rows].reverse();
    return {
      ...base,
      xAxis: { type: 'value', minInterval: 1 },
      yAxis: { type: 'category', data: shown.map((row) => row[0]), axisLabel: { width: 360, overflow: 'truncate' } },
      series: [{ type: 'bar', name: columns[1], data: shown.map((row) => number(row[1])), barMaxWidth: 18, label: { show: true, position: 'right' } }],
    };
  }
  const sums = years.map((year, at) => rows.reduce((sum, row) => sum + (number(row[at + 1]) || 0), 0));
  const series = rows.map((row) => ({
    name: row[0],
    type: kind === 'lines' ? 'line' : 'bar',
    stack: kind === 'lines' ? undefined : 'all',
    symbolSize: 7,
    barMaxWidth: 46,
    data: row.slice(1).map((text, at) => {
      const value = number(text);
      if (kind !== 'shares' || value === null) return value;
      return sums[at] ? Math.round(1000 * value / sums[at]) / 10 : null;
    }),
  })).filter((line) => line.data.some((value) => value));
  return {
    ...base,
    grid: { ...base.grid, bottom: 64 },
    legend: { type: 'scroll', bottom: 0, data: series.map((line) => line.name) },
    xAxis: { type: 'category', data: years },
    yAxis: { type: 'value', max: kind === 'shares' ? 100 : undefined, axisLabel: kind === 'shares' ? { formatter: '{value} %' } : {} },
    series,
  };
}

function load(address) {
  return new Promise((done, failed) => {
    const script = document.createElement('script');
    script.src = address;
    script.onload = done;
    script.onerror = () => failed(new Error(address));
    document.head.append(script);
  });
}

async function draw() {
  if (!figures.length) return;
  await load(holder.dataset.library);
  figures.forEach((figure) => {
    const drawing = figure.querySelector('.drawing');
    const table = tableOf(figure);
    if (figure.dataset.kind === 'bars') drawing.style.height = `${Math.max(120, 30 * table.rows.length + 50)}px`;
    const chart = window.echarts.init(drawing, null, { renderer: 'canvas' });
    chart.setOption(optionOf(figure.dataset.kind, table));
    drawing.dataset.drawn = 'true';
    new ResizeObserver(() => chart.resize()).observe(drawing);
  });
}

const quoted = (cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

document.addEventListener('click', (event) => {
  const button = event.target.closest('.download');
  if (!button) return;
  const { columns, rows } = tableOf(button.closest('figure'));
  const text = [columns, ...rows].map((row) => row.map(quoted).join(',')).join('\r\n');
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([`\uFEFF${text}\r\n`], { type: 'text/csv' }));
  link.download = button.dataset.name;
  link.click();
  URL.revokeObjectURL(link.href);
});

draw();
