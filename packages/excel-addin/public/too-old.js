// For browsers without modules (Internet Explorer 11, as volume-licensed Office 2016 and 2019 use it): plain ES3.
document.getElementById("root").innerText =
  "这里的浏览器内核太旧，打不开本页（Office 2016、2019 批量授权版的窗格用的是 Internet Explorer 11）。请改用新版 Edge、Chrome 打开“决算核.html”，或使用 WPS、命令行工具。";
