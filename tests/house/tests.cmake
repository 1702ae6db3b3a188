add_test(NAME house COMMAND /usr/bin/python3 ${CMAKE_CURRENT_SOURCE_DIR}/house/house.py ${CMAKE_SOURCE_DIR})
add_test(NAME house-self-test COMMAND /usr/bin/python3 ${CMAKE_CURRENT_SOURCE_DIR}/house/house.py ${CMAKE_SOURCE_DIR} --self-test)
