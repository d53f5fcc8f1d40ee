#!/bin/sh
# 用 GNU parallel 在几台机器上分做：hosts 每行一台（: 为本机），各机器看到同一个共享文件夹。
#   sh parallel.sh 2024年决算 核对结果 16 hosts
set -eu
data=$1
out=$2
parts=$3
hosts=$4

# 状态 1（有问题）、2（有文件没有核对成）也算做完；只有被信号中断的（128 以上）才重做，--resume 使已经核对的不再核对。
seq 1 "$parts" | parallel --sshloginfile "$hosts" --workdir "$PWD" --retries 3 --joblog "$out.joblog" \
  "juesuan batch '$data' --out '$out' --resume --jobs 1 --quiet --shard {}/$parts; status=\$?; [ \$status -le 2 ] || exit \$status"

juesuan merge "$out" --out "$out" --reports all --title "$data"
