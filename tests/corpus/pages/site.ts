/** Sites: the header, trail, toolbar and footer that official pages put around a text, in three usual shapes. */

/** Puts a page around a body; `container` is the opening tag of what holds it. */
export type Site = (title: string, container: string, body: string) => string

const share = '<div class="share">分享到：<a href="#">微信</a> <a href="#">微博</a> <a href="javascript:window.print()">打印</a> <a href="javascript:window.close()">关闭</a></div>'

const links = '部门网站 县区网站 政务新媒体 互联网督查 12345热线 网站地图 关于我们'
  .split(' ')
  .map((name) => `<li><a href="#">${name}</a></li>`)
  .join('')

const footer = `<div class="footer"><ul>${links}</ul><p>主办：某市人民政府办公室　承办：某市大数据发展局　网站标识码：0000000000</p><p>您是第1234567位访问者　建议使用1366×768分辨率</p></div>`

const closing = (container: string) => `</${/^<([a-z-]+)/i.exec(container)?.[1] ?? 'div'}>`

/** A portal of the 2020s. */
export const portal: Site = (title, container, body) => `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="SiteName" content="某市人民政府门户网站"><meta name="ArticleTitle" content="${title}"><meta name="PubDate" content="2024-02-05 09:12"><title>${title} - 某市人民政府门户网站</title>
<style>body{margin:0;font:16px/1.9 SimSun,serif;background:#eef2f7}.top{background:#c8161d;color:#fff;padding:20px 48px;font-size:26px}.trail,.tools{padding:8px 48px;font-size:13px}.main{width:1000px;margin:16px auto;background:#fff;padding:30px 50px}h1{text-align:center;font-size:22px}.footer{background:#ddd;font-size:12px;padding:20px;text-align:center}</style></head>
<body><div class="top">某市人民政府门户网站</div><nav class="menu"><a href="#">首页</a> <a href="#">新闻中心</a> <a href="#">政府信息公开</a> <a href="#">政务服务</a> <a href="#">互动交流</a></nav>
<div class="trail">当前位置：<a href="#">首页</a> &gt; <a href="#">政府信息公开</a> &gt; <a href="#">政府工作报告</a></div>
<div class="main"><h1>${title}</h1><div class="tools">发布时间：2024-02-05 09:12　来源：市政府办公室　浏览次数：12345次　字体：【大 中 小】</div>${share}
${container}${body}${closing(container)}
<div class="attach">附件：<a href="#">${title}.pdf</a></div><div class="near">上一篇：<a href="#">2023年政府工作报告</a>　下一篇：<a href="#">名词解释</a></div></div>${footer}</body></html>`

/** An information-disclosure column: an index table over the text. */
export const disclosure: Site = (title, container, body) => `<!doctype html>
<html><head><meta charset="utf-8"><title>${title}_政府信息公开_某市人民政府</title><style>body{font:14px/2 SimSun}.w{width:980px;margin:0 auto}table.index{width:100%;border-collapse:collapse}.index td{border:1px solid #ccc}</style></head>
<body><div class="w"><div class="head"><h2>政府信息公开</h2></div><div class="path"><a href="#">首页</a>&nbsp;&gt;&nbsp;<a href="#">公开目录</a></div>
<table class="index"><tr><td>索引号</td><td>000000000/2024-00012</td><td>主题分类</td><td>综合政务 / 政府工作报告</td></tr><tr><td>发文机关</td><td>某市人民政府</td><td>成文日期</td><td>2024年2月1日</td></tr></table>
<p class="t" align="center"><b>${title}</b></p>${container}${body}${closing(container)}${share}</div>${footer}</body></html>`

/** A site that has looked the same for fifteen years. */
export const veteran: Site = (title, container, body) => `<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>${title}</title></head>
<body bgcolor="#ffffff" leftmargin="0"><table width="960" align="center" cellspacing="0"><tr><td colspan="2" bgcolor="#b01010" height="90"><font color="#ffffff" size="6">某市政府网</font></td></tr>
<tr><td width="160" valign="top" bgcolor="#f3f3f3"><a href="#">领导之窗</a><br><a href="#">机构设置</a><br><a href="#">政策文件</a><br><a href="#">工作报告</a></td>
<td valign="top"><table width="100%"><tr><td align="center"><b><font size="5">${title}</font></b></td></tr><tr><td align="center"><font size="2">2024-2-5　　点击：4321</font></td></tr><tr><td>${container}${body}${closing(container)}</td></tr></table></td></tr></table>${footer}</body></html>`
