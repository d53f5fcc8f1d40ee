// For browsers without modules (Internet Explorer 11, as old volume-licensed Office uses it): plain ES3.
document.getElementById("root").innerText =
  "这个浏览器太旧，打不开本页。请换用新版 Edge、Chrome、Firefox 或 WPS 浏览器，也可以使用命令行工具。";
